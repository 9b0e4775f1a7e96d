import { featureText } from '../../shared/i18n/feature-text.js';
import { enUS } from './words.en-US.js';
import { zhCN } from './words.zh-CN.js';

export const useReviewsText = featureText('protection-review', {
  zhCN,
  enUS,
});
