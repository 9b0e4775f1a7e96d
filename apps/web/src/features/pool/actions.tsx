import { LockOutlined, UnlockOutlined, UserAddOutlined } from '@ant-design/icons';
import { PoolUnlockDocument, type CustomerRowPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../shared/graphql/use-run.js';
import { useMay } from '../../shared/graphql/use-viewer.js';
import { useTask } from '../../shared/hooks/tasks.js';
import type { Action } from '../../shared/ui/action.js';
import { usePoolText } from './i18n.js';

export interface PoolActions {
  claim: Action | undefined;
  rest: Action[];
}

/** What can be done with a row of the pool. */
export function usePoolActions(
  lock: (row: CustomerRowPartsFragment) => void,
): (row: CustomerRowPartsFragment) => PoolActions {
  const { t } = usePoolText();
  const { message } = App.useApp();
  const may = useMay();
  const run = useRun();
  const openTask = useTask();
  const unlock = async (id: string) => {
    const outcome = await run(PoolUnlockDocument, { id }, { pick: (data) => data.unlockPoolCustomer });
    if (outcome.kind === 'done') void message.success(t('lock.undone'));
  };
  return (row) => {
    const { id, name } = row;
    const locked = row.lock
      ? t('lockedBy', { name: row.lock.by?.name ?? '–', reason: row.lock.reason })
      : undefined;
    return {
      claim: may('customer.claim')
        ? {
            key: 'claim',
            label: t('action.claim'),
            icon: <UserAddOutlined aria-hidden="true" />,
            whyNot: locked,
            run: () => openTask('claim', { customerId: id, name }),
          }
        : undefined,
      rest: may('customer.lock')
        ? [
            row.lock
              ? {
                  key: 'unlock',
                  label: t('action.unlock'),
                  icon: <UnlockOutlined aria-hidden="true" />,
                  run: () => void unlock(id),
                }
              : {
                  key: 'lock',
                  label: t('action.lock'),
                  icon: <LockOutlined aria-hidden="true" />,
                  run: () => lock(row),
                },
          ]
        : [],
    };
  };
}
