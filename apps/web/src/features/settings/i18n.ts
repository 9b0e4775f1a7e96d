import { featureText } from '../../shared/i18n/feature-text.js';
import { enUS } from './policy-words.en-US.js';
import { zhCN } from './policy-words.zh-CN.js';

export const usePolicyText = featureText('policy', {
  zhCN,
  enUS,
});
