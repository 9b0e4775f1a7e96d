import { usePolicyText } from '../i18n.js';
import { isFlagField, isNumberField, unitOf, type PolicyField, type PolicyValues } from '../policy-fields.js';

/** A rule's value in words: 30 天, 先保护，后审核, 主动放弃、到期掉入公海. */
export function useSayPolicy(): (field: PolicyField, values: PolicyValues) => string {
  const { t, list } = usePolicyText();
  return (field, values) => {
    if (isNumberField(field)) return t(`unit.${unitOf[field]}`, { count: values[field] });
    if (isFlagField(field)) return t(`flag.${field}.${values[field] ? 'on' : 'off'}`);
    if (field === 'reviewMode') return t(`mode.${values.reviewMode}`);
    const causes = values.cooldownAfter.map((cause) => t(`cause.${cause}`));
    return causes.length === 0 ? t('nothing') : list(causes);
  };
}
