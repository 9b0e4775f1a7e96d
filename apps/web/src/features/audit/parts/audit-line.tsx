import { useQuery } from '@apollo/client/react';
import { AuditLineDocument, type AuditLinePartsFragment } from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { inCompanyZone } from '../../../shared/hooks/business-clock.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useAuditText } from '../i18n.js';
import { useSayDetail } from '../say-detail.js';
import { AuditActor } from './audit-actor.js';
import { AuditSubjectText } from './audit-subject.js';

interface AuditLineProps {
  id: string;
  /** Shows everything that was done to the same subject. */
  follow: (subjectId: string) => void;
}

/** One line with all that is known of it. */
export function AuditLine({ id, follow }: AuditLineProps) {
  const { t } = useAuditText();
  const { data, error, refetch } = useQuery(AuditLineDocument, { variables: { id } });
  if (error && !data) {
    return <QueryTrouble error={error} refetch={refetch} />;
  }
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (!data.auditEntry) return <EmptyState title={t('line.missing')} />;
  return <Facts line={data.auditEntry} follow={follow} />;
}

function Facts({ line, follow }: { line: AuditLinePartsFragment; follow: (subjectId: string) => void }) {
  const { t } = useAuditText();
  const sayDetail = useSayDetail();
  const { subject } = line;
  const second = (moment: string) => inCompanyZone(moment).format('YYYY-MM-DD HH:mm:ss');
  const facts: [string, ReactNode][] = [
    [t('column.actor'), <AuditActor key="actor" line={line} />],
    [t('column.at'), second(line.at)],
    ...(Math.abs(Date.parse(line.businessAt) - Date.parse(line.at)) > 60_000
      ? [[t('line.business'), second(line.businessAt)] satisfies [string, ReactNode]]
      : []),
    ...(subject
      ? [[t('column.subject'), <AuditSubjectText key="subject" line={line} />] satisfies [string, ReactNode]]
      : []),
    ...sayDetail(line.detail).map(({ label, values }): [string, ReactNode] => [
      label,
      values.length > 1 ? (
        <ul>
          {values.map((value) => (
            <li key={value}>{value}</li>
          ))}
        </ul>
      ) : (
        values[0]
      ),
    ]),
    ...(line.address ? [[t('column.address'), line.address] satisfies [string, ReactNode]] : []),
    ...(line.traceId
      ? [[t('line.trace'), <code key="trace">{line.traceId}</code>] satisfies [string, ReactNode]]
      : []),
  ];
  return (
    <article className="audit-line">
      <h2>{t(`deed.${line.deed}`)}</h2>
      <dl className="audit-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
      </dl>
      {subject ? <Button onClick={() => follow(subject.id)}>{t('line.same')}</Button> : null}
    </article>
  );
}
