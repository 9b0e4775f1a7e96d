import { featureText } from '../../shared/i18n/feature-text.js';

export const useImportText = featureText('import', {
  zhCN: { title: '导入客户' },
  enUS: { title: 'Import customers' },
});
