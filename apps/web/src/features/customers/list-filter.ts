import type { CustomerFilter, CustomerOrder, CustomerOrderField, CustomerStage } from '@tidewater/contract';
import { businessClock } from '../../shared/hooks/business-clock.js';

export const ownedStages = ['POTENTIAL', 'INTENT', 'FORMAL'] as const satisfies readonly CustomerStage[];
export type OwnedStage = (typeof ownedStages)[number];

export const isOwnedStage = (value: string | null): value is OwnedStage =>
  ownedStages.some((stage) => stage === value);

const orderFields: readonly CustomerOrderField[] = [
  'NAME',
  'STAGE',
  'PROTECTED_UNTIL',
  'CREATED_AT',
  'UPDATED_AT',
  'LAST_FOLLOW_UP_AT',
  'NEXT_CONTACT_AT',
];

/** The filter that an address means; without the stage, which the tabs and their counts add. */
export function filterOf(params: URLSearchParams, me: string): CustomerFilter {
  const text = (key: string) => params.get(key) || undefined;
  const parts: CustomerFilter[] = [];
  const search = text('q');
  if (search) parts.push({ search });
  const industry = text('industry');
  if (industry) parts.push({ industry: { contains: industry } });
  const owner = text('whose') === 'mine' ? me : text('owner');
  if (owner) parts.push({ ownerId: { eq: owner } });
  const due = daysOf(text('due'));
  if (due !== undefined) {
    const now = businessClock.now();
    parts.push({
      protectedUntil: {
        gte: now.startOf('day').toISOString(),
        lte: now.add(due, 'day').endOf('day').toISOString(),
      },
    });
  }
  if (text('state') === 'review') parts.push({ reviewPending: { eq: true } });
  const quiet = daysOf(text('quiet'));
  if (quiet !== undefined) {
    const before = businessClock.now().subtract(quiet, 'day').startOf('day').toISOString();
    parts.push({ or: [{ lastFollowUpAt: { lt: before } }, { lastFollowUpAt: { isNull: true } }] });
  }
  return parts.length === 0 ? {} : { and: parts };
}

export function withStages(filter: CustomerFilter, stage: OwnedStage | undefined): CustomerFilter {
  return { ...filter, stage: stage ? { eq: stage } : { in: [...ownedStages] } };
}

/** `PROTECTED_UNTIL.ASC` in the address; soonest end first where there is one, else what changed last. */
export function orderOf(
  params: URLSearchParams,
  stage: OwnedStage | undefined,
  mayOrderBy: (field: CustomerOrderField) => boolean,
): CustomerOrder {
  const [field, direction] = (params.get('order') ?? '').split('.');
  const known = orderFields.find((one) => one === field && mayOrderBy(one));
  if (known) return { field: known, direction: direction === 'DESC' ? 'DESC' : 'ASC' };
  return stage === 'POTENTIAL' || stage === 'INTENT'
    ? { field: 'PROTECTED_UNTIL', direction: 'ASC' }
    : { field: 'UPDATED_AT', direction: 'DESC' };
}

function daysOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,3}$/u.test(value) ? Number(value) : undefined;
}
