import { SettingsPolicyHistoryDocument, type PolicyPartsFragment } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { MoreSentinel } from '../../../shared/ui/more-sentinel.js';
import { usePolicyText } from '../i18n.js';
import { differences } from '../policy-fields.js';
import { PolicyDifferences } from './policy-differences.js';

/** Who changed which rule when, from what to what. */
export function PolicyHistory() {
  const { t } = usePolicyText();
  const variables = useMemo(() => ({ first: 30 }), []);
  const pages = usePages(SettingsPolicyHistoryDocument, variables, (data) => data.policyHistory);
  if (pages.trouble) return <ErrorState trouble={pages.trouble} retry={pages.refresh} />;
  if (pages.rows.length === 0) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  return (
    <section className="panel" aria-label={t('history.label')}>
      <ol className="policy-history">
        {pages.rows.map((version, index) => (
          <Version key={version.version} version={version} before={pages.rows[index + 1]} />
        ))}
      </ol>
      <MoreSentinel pages={pages} />
    </section>
  );
}

interface VersionProps {
  version: PolicyPartsFragment;
  before: PolicyPartsFragment | undefined;
}

function Version({ version, before }: VersionProps) {
  const { t } = usePolicyText();
  const changed = before ? differences(before, version) : [];
  return (
    <li>
      <p>
        <strong className="numbers">{t('version', { version: version.version })}</strong>{' '}
        <span className="quiet">
          <DateTimeText value={version.since} /> · {version.by?.name ?? t('history.system')}
        </span>
      </p>
      {before ? (
        changed.length === 0 ? (
          <p className="quiet">{t('history.same')}</p>
        ) : (
          <PolicyDifferences fields={changed} before={before} after={version} />
        )
      ) : version.version === 1 ? (
        <p className="quiet">{t('history.first')}</p>
      ) : null}
    </li>
  );
}
