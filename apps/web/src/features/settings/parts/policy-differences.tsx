import { usePolicyText } from '../i18n.js';
import type { PolicyField, PolicyValues } from '../policy-fields.js';
import { useSayPolicy } from './say-policy.js';

interface PolicyDifferencesProps {
  fields: PolicyField[];
  before: PolicyValues;
  after: PolicyValues;
}

/** Rule by rule, from what to what. */
export function PolicyDifferences({ fields, before, after }: PolicyDifferencesProps) {
  const { t } = usePolicyText();
  const say = useSayPolicy();
  return (
    <dl className="policy-differences">
      {fields.map((field) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd className="numbers">
            {t('history.fromTo', { from: say(field, before), to: say(field, after) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
