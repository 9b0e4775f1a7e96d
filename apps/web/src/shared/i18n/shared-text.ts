import { featureText } from './feature-text.js';
import { enUS } from './shared-words.en-US.js';
import { zhCN } from './shared-words.zh-CN.js';

/** Words of the shared parts: the same everywhere. */
export const useSharedText = featureText('shared', {
  zhCN,
  enUS,
});
