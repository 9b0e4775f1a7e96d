import type { ApprovalFilter, ApprovalKind, ApprovalStatus } from '@tidewater/contract';
import { approvalStatuses } from '../../shared/ui/approval-status.js';

export const tabs = ['waiting', 'mine', 'decided'] as const;
export type Tab = (typeof tabs)[number];

export const approvalKinds: readonly ApprovalKind[] = ['INTENT', 'EXTENSION', 'PROTECTION_REVIEW'];

export const isTab = (value: string | null): value is Tab => tabs.some((tab) => tab === value);

/** The API's filter for a tab and what the address adds to it. */
export function inboxFilter(tab: Tab, params: URLSearchParams): ApprovalFilter {
  const kind = approvalKinds.find((one) => one === params.get('kind'));
  const status: ApprovalStatus | undefined = approvalStatuses.find((one) => one === params.get('status'));
  return {
    ...(tab === 'waiting' ? { waitingForMe: true } : tab === 'mine' ? { mine: true } : { decidedByMe: true }),
    ...(kind ? { kind } : {}),
    ...(status && tab !== 'waiting' ? { status } : {}),
  };
}
