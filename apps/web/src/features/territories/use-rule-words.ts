import { useCallback } from 'react';
import type { DraftRule } from './draft.js';
import { useTerritoryText } from './i18n.js';

/** A rule in words. */
export function useRuleWords(): (rule: DraftRule) => string {
  const { t } = useTerritoryText();
  return useCallback(
    ({ customerId, customerName, postcode, place, industry }) => {
      if (customerId !== null) {
        return customerName === null ? t('rule.hiddenCustomer') : t('rule.customer', { name: customerName });
      }
      const area = postcode === null ? place : t('rule.postcode', { postcode });
      if (area === null) return t('rule.industry', { industry: industry ?? '' });
      return industry === null ? area : t('rule.withIndustry', { area, industry });
    },
    [t],
  );
}
