import type { ApprovalRowPartsFragment } from '@tidewater/contract';
import type { Dayjs } from 'dayjs';
import { inCompanyZone } from '../../shared/hooks/business-clock.js';

/** What a decision does to the customer's deadline, as far as it can be said before it is taken. */
export type Effect =
  | { kind: 'intentEarlier' | 'intentLater' | 'intentSame'; days: number; count: number; until: string }
  | { kind: 'extension'; days: number; until: string }
  | { kind: 'stays'; until: string }
  | { kind: 'review' | 'dropsNow' | 'reviewRejected' };

/** Edges 8 and 9: intent counts from the decision, an extension from the old deadline, also during a hold. */
export function effectOfApproval(
  approval: ApprovalRowPartsFragment,
  now: Dayjs,
  intentDays: number | undefined,
): Effect | undefined {
  if (approval.kind === 'PROTECTION_REVIEW') return { kind: 'review' };
  const deadline = deadlineOf(approval);
  if (!deadline) return undefined;
  if (approval.kind === 'EXTENSION') {
    const days = approval.days ?? 0;
    return { kind: 'extension', days, until: deadline.add(days, 'day').toISOString() };
  }
  if (intentDays === undefined) return undefined;
  const until = now.endOf('day').add(intentDays, 'day');
  const later = until.startOf('day').diff(deadline.startOf('day'), 'day');
  return {
    kind: later === 0 ? 'intentSame' : later > 0 ? 'intentLater' : 'intentEarlier',
    days: intentDays,
    count: Math.abs(later),
    until: until.toISOString(),
  };
}

/** Edge 8: a rejection after the deadline, while the application held the drop, lets the customer go at once. */
export function effectOfRejection(approval: ApprovalRowPartsFragment, now: Dayjs): Effect | undefined {
  if (approval.kind === 'PROTECTION_REVIEW') return { kind: 'reviewRejected' };
  const deadline = deadlineOf(approval);
  if (!deadline) return undefined;
  return deadline.isBefore(now) ? { kind: 'dropsNow' } : { kind: 'stays', until: deadline.toISOString() };
}

function deadlineOf({ customer }: ApprovalRowPartsFragment): Dayjs | undefined {
  return customer?.protectedUntil ? inCompanyZone(customer.protectedUntil) : undefined;
}
