import type { ApprovalFilter, ApprovalKind, ApprovalOrder, ApprovalStatus } from '@tidewater/contract';

export const tabs = ['waiting', 'mine', 'decided'] as const;
export type Tab = (typeof tabs)[number];

export const approvalStatuses: readonly ApprovalStatus[] = [
  'PENDING',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
];

export const approvalKinds: readonly ApprovalKind[] = ['INTENT', 'EXTENSION', 'PROTECTION_REVIEW'];

export const isTab = (value: string | null): value is Tab => tabs.some((tab) => tab === value);

/** The API's filter for a tab and what the address adds to it. */
export function inboxFilter(tab: Tab, params: URLSearchParams): ApprovalFilter {
  const kind = approvalKinds.find((one) => one === params.get('kind'));
  const status = approvalStatuses.find((one) => one === params.get('status'));
  const customer = params.get('q')?.trim();
  return {
    ...(tab === 'waiting' ? { waitingForMe: true } : tab === 'mine' ? { mine: true } : { decidedByMe: true }),
    ...(customer ? { customer } : {}),
    ...(kind ? { kind } : {}),
    ...(status && tab !== 'waiting' ? { status } : {}),
  };
}

/** What runs out first is decided first; what was asked for or decided last is looked at first. */
export function inboxOrder(tab: Tab): ApprovalOrder {
  if (tab === 'waiting') return { field: 'DUE', direction: 'ASC' };
  return { field: tab === 'mine' ? 'CREATED_AT' : 'DECIDED_AT', direction: 'DESC' };
}
