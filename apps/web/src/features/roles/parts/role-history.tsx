import { RoleChangesDocument, RoleUndoDocument, type RoleChangesQuery } from '@tidewater/contract';
import { App, Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { MoreSentinel } from '../../../shared/ui/more-sentinel.js';
import { useRolesText } from '../i18n.js';
import { DifferenceList } from './difference-list.js';

type Change = RoleChangesQuery['roleHistory']['edges'][number]['node'];

interface RoleHistoryProps {
  /** One role's versions with its present one; without, those of all roles, deleted ones included. */
  role?: { readonly id: string; readonly version: number };
}

/** Who changed which right when, and the way back. */
export function RoleHistory({ role }: RoleHistoryProps) {
  const { t } = useRolesText();
  const roleId = role?.id ?? null;
  const variables = useMemo(() => ({ roleId, first: 30 }), [roleId]);
  const pages = usePages(RoleChangesDocument, variables, (data) => data.roleHistory);
  if (pages.trouble) return <ErrorState trouble={pages.trouble} retry={pages.refresh} />;
  if (pages.rows.length === 0) {
    return pages.loading ? (
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
    ) : (
      <EmptyState title={t('history.empty')} />
    );
  }
  return (
    <section className="panel" aria-label={t('history.label')}>
      <ol className="role-history">
        {pages.rows.map((change) => (
          <Version key={change.id} change={change} role={role} />
        ))}
      </ol>
      <MoreSentinel pages={pages} />
    </section>
  );
}

function Version({ change, role }: { change: Change; role: RoleHistoryProps['role'] }) {
  const { t } = useRolesText();
  const { modal, message } = App.useApp();
  const may = useMay();
  const run = useRun();
  const { roleId, version, deed, name, at, by, restoredFrom, differences } = change;
  const isGone = deed === 'DELETED';
  const restorable = may('role.update') && (role ? role.version !== version && !isGone : isGone);
  const restore = () =>
    void modal.confirm({
      title: isGone ? t('history.bringBack') : t('history.confirm', { version }),
      content: t('history.confirmHelp'),
      okText: t(isGone ? 'history.bringBack' : 'history.restore'),
      onOk: async () => {
        const outcome = await run(
          RoleUndoDocument,
          { roleId, toVersion: version, version: role?.version ?? null },
          {
            pick: (data) => data.undoRoleChange,
            refetch: ['RoleChanges', 'RoleList', 'RoleRecord', 'Viewer'],
          },
        );
        if (outcome.kind === 'done') void message.success(t('history.done'));
      },
    });
  return (
    <li>
      <div className="role-version">
        <p>
          {role ? null : <strong>{name} · </strong>}
          <strong className="numbers">{t('role.version', { version })}</strong>{' '}
          {t(`history.${deed}`, { version: restoredFrom ?? '' })}{' '}
          <span className="quiet">
            <DateTimeText value={at} /> · {by?.name ?? t('history.system')}
          </span>
        </p>
        {restorable ? (
          <Button
            size="small"
            onClick={restore}
            aria-label={`${t(isGone ? 'history.bringBack' : 'history.restore')}: ${name} ${version}`}
          >
            {t(isGone ? 'history.bringBack' : 'history.restore')}
          </Button>
        ) : null}
      </div>
      {deed === 'CREATED' || isGone ? null : differences.length === 0 ? (
        <p className="quiet">{t('history.same')}</p>
      ) : (
        <DifferenceList differences={differences} />
      )}
    </li>
  );
}
