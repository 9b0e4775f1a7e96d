import { useQuery } from '@apollo/client/react';
import { RoleComparisonDocument } from '@tidewater/contract';
import { Select, Skeleton } from 'antd';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useRolesText } from '../i18n.js';
import { useSayDifference } from '../parts/difference-list.js';
import { useAllRoles } from '../use-all-roles.js';
import './roles.css';

/** AC-10: two roles side by side, only what differs. */
export function ComparePage() {
  const { t } = useRolesText();
  const { params, change } = useAddress();
  const { roles, trouble, retry } = useAllRoles();
  const [a, b] = [params.get('a'), params.get('b')];
  if (trouble) return <ErrorState trouble={trouble} retry={retry} />;
  const options = (roles ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const nameOf = (id: string | null) => roles?.find((role) => role.id === id)?.name ?? '';
  return (
    <div className="page">
      <PageHeader title={t('compare.title')} />
      <div className="role-pickers">
        {(['a', 'b'] as const).map((side) => (
          <Select
            key={side}
            className="role-picker"
            aria-label={t(side === 'a' ? 'compare.first' : 'compare.second')}
            placeholder={t(side === 'a' ? 'compare.first' : 'compare.second')}
            showSearch={{ optionFilterProp: 'label' }}
            loading={roles === undefined}
            value={params.get(side)}
            options={options}
            onChange={(id: string) => change({ [side]: id })}
          />
        ))}
      </div>
      {a && b ? (
        <Comparison a={a} b={b} names={[nameOf(a), nameOf(b)]} />
      ) : (
        <EmptyState title={t('compare.pick')} />
      )}
    </div>
  );
}

function Comparison({ a, b, names }: { a: string; b: string; names: [string, string] }) {
  const { t } = useRolesText();
  const say = useSayDifference();
  const { data, error, refetch } = useQuery(RoleComparisonDocument, {
    variables: { a, b },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) {
    return <QueryTrouble error={error} refetch={refetch} />;
  }
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (data.compareRoles.length === 0) return <EmptyState title={t('compare.same')} />;
  return (
    <div className="panel role-table-scroll" tabIndex={0} role="region" aria-label={t('compare.label')}>
      <table className="role-table role-comparison">
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {data.compareRoles.map((difference) => {
            const { what, on, from, to } = say(difference);
            return (
              <tr key={`${difference.place} ${difference.reaches.join()}`}>
                <th scope="row">
                  {what}
                  {on ? <span className="quiet role-on">{on}</span> : null}
                </th>
                <td>{from}</td>
                <td>{to}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
