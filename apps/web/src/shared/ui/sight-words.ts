import { featureText } from '../i18n/feature-text.js';

export const useSightText = featureText('sight', {
  zhCN: {
    person: '人员',
    gains: '多看到',
    loses: '少看到',
    notWhole: '相关人员超过 200 人，这里只算了前 200 人。',
  },
  enUS: {
    person: 'Person',
    gains: 'Will see',
    loses: 'Will no longer see',
    notWhole: 'More than 200 people are concerned; only the first 200 were counted.',
  },
});
