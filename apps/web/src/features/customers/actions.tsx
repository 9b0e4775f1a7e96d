import {
  AuditOutlined,
  CloseCircleOutlined,
  EditOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  LockOutlined,
  RiseOutlined,
  RollbackOutlined,
  SafetyOutlined,
  UnlockOutlined,
  UserAddOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import {
  UnlockPoolCustomerDocument,
  type CustomerPartsFragment,
  type CustomerStage,
} from '@tidewater/contract';
import { App } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useRun } from '../../shared/graphql/use-run.js';
import { useMay } from '../../shared/graphql/use-viewer.js';
import { useTask } from '../../shared/hooks/tasks.js';
import type { Action } from '../../shared/ui/action.js';
import { useCustomersText } from './i18n.js';

export type CustomerDialog = 'intent' | 'extension' | 'abandon' | 'contract' | 'lock' | 'lost' | 'review';

type Verb =
  | 'addFollowUp'
  | 'applyForIntent'
  | 'applyForExtension'
  | 'abandonCustomer'
  | 'claimCustomer'
  | 'recordSignedContract'
  | 'assignCustomers'
  | 'allocateSelfDeveloped'
  | 'recycleCustomers'
  | 'lockPoolCustomer'
  | 'unlockPoolCustomer'
  | 'reviewProtection'
  | 'markLost';

/** What makes sense in a stage, likeliest first. */
const verbsOf: Record<CustomerStage, readonly Verb[]> = {
  POTENTIAL: [
    'addFollowUp',
    'applyForIntent',
    'applyForExtension',
    'recordSignedContract',
    'assignCustomers',
    'recycleCustomers',
    'abandonCustomer',
  ],
  INTENT: [
    'addFollowUp',
    'recordSignedContract',
    'applyForExtension',
    'assignCustomers',
    'recycleCustomers',
    'abandonCustomer',
  ],
  FORMAL: ['addFollowUp', 'recordSignedContract', 'assignCustomers', 'markLost'],
  POOL: [
    'claimCustomer',
    'assignCustomers',
    'lockPoolCustomer',
    'unlockPoolCustomer',
    'allocateSelfDeveloped',
    'recordSignedContract',
  ],
};

const icons: Record<Verb, ReactNode> = {
  addFollowUp: <EditOutlined aria-hidden="true" />,
  applyForIntent: <RiseOutlined aria-hidden="true" />,
  applyForExtension: <FieldTimeOutlined aria-hidden="true" />,
  abandonCustomer: <CloseCircleOutlined aria-hidden="true" />,
  claimCustomer: <UserAddOutlined aria-hidden="true" />,
  recordSignedContract: <FileDoneOutlined aria-hidden="true" />,
  assignCustomers: <UserSwitchOutlined aria-hidden="true" />,
  allocateSelfDeveloped: <HistoryOutlined aria-hidden="true" />,
  recycleCustomers: <RollbackOutlined aria-hidden="true" />,
  lockPoolCustomer: <LockOutlined aria-hidden="true" />,
  unlockPoolCustomer: <UnlockOutlined aria-hidden="true" />,
  reviewProtection: <AuditOutlined aria-hidden="true" />,
  markLost: <SafetyOutlined aria-hidden="true" />,
};

const dangerous: readonly Verb[] = ['abandonCustomer', 'recycleCustomers', 'markLost'];

/** What a role must hold for a verb to be shown at all; whether it can be done now the record itself says. */
const permissionOf: Record<Verb, string> = {
  addFollowUp: 'followUp.create',
  applyForIntent: 'intent.apply',
  applyForExtension: 'extension.apply',
  abandonCustomer: 'customer.abandon',
  claimCustomer: 'customer.claim',
  recordSignedContract: 'contract.record',
  assignCustomers: 'customer.assign',
  allocateSelfDeveloped: 'customer.allocate',
  recycleCustomers: 'customer.recycle',
  lockPoolCustomer: 'customer.lock',
  unlockPoolCustomer: 'customer.lock',
  reviewProtection: 'protection.review',
  markLost: 'customer.markLost',
};

const howManyButtons = 3;

export interface CustomerActions {
  likely: Action[];
  rest: Action[];
  dialog: CustomerDialog | undefined;
  closeDialog: () => void;
}

/** What the viewer can do with a customer now, each with its reason why not. */
export function useCustomerActions(
  customer: CustomerPartsFragment,
  writeFollowUp: () => void,
): CustomerActions {
  const { t } = useCustomersText();
  const { message } = App.useApp();
  const may = useMay();
  const run = useRun();
  const openTask = useTask();
  const [dialog, setDialog] = useState<CustomerDialog>();
  const { id, name } = customer;
  const verbs = [
    ...(customer.review?.status === 'PENDING' ? (['reviewProtection'] as const) : []),
    ...verbsOf[customer.stage],
  ].filter((verb) => {
    const listed = customer.allowed.some((one) => one.action === verb);
    const lockFits =
      verb === 'lockPoolCustomer'
        ? !customer.lock
        : verb === 'unlockPoolCustomer'
          ? Boolean(customer.lock)
          : true;
    return listed && lockFits && may(permissionOf[verb]);
  });
  const customers = [{ id, name }];
  const unlock = async () => {
    const outcome = await run(
      UnlockPoolCustomerDocument,
      { id },
      { pick: (data) => data.unlockPoolCustomer, refetch: ['CustomerJournal'] },
    );
    if (outcome.kind === 'done') void message.success(t('lock.undone'));
  };
  const runOf: Record<Verb, () => void> = {
    addFollowUp: writeFollowUp,
    applyForIntent: () => setDialog('intent'),
    applyForExtension: () => setDialog('extension'),
    abandonCustomer: () => setDialog('abandon'),
    claimCustomer: () => openTask('claim', { customerId: id, name }),
    recordSignedContract: () => setDialog('contract'),
    assignCustomers: () => openTask('assign', { customers }),
    allocateSelfDeveloped: () => openTask('allocate', { customers }),
    recycleCustomers: () => openTask('recycle', { customers }),
    lockPoolCustomer: () => setDialog('lock'),
    unlockPoolCustomer: () => void unlock(),
    reviewProtection: () => setDialog('review'),
    markLost: () => setDialog('lost'),
  };
  const actions = verbs.map((verb) => ({
    key: verb,
    label: t(`action.${verb}`),
    icon: icons[verb],
    whyNot: customer.allowed.find((one) => one.action === verb)?.refusal?.message,
    danger: dangerous.includes(verb),
    run: runOf[verb],
  }));
  // What cannot be done now moves behind what can; the order else stays.
  const ready = actions.filter((action) => action.whyNot === undefined && !action.danger);
  const likely = [...ready, ...actions.filter((action) => !ready.includes(action) && !action.danger)].slice(
    0,
    howManyButtons,
  );
  const rest = actions.filter((action) => !likely.includes(action));
  const signature = JSON.stringify([verbs, customer.allowed, customer.version, customer.id]);
  // oxlint-disable-next-line react/exhaustive-deps -- the signature stands for everything the actions depend on
  const stable = useMemo(() => ({ likely, rest }), [signature, t, may]);
  return { ...stable, dialog, closeDialog: () => setDialog(undefined) };
}
