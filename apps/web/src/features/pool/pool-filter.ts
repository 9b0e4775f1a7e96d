import type { CustomerFilter, CustomerOrder, CustomerOrderField } from '@tidewater/contract';
import { businessClock } from '../../shared/hooks/business-clock.js';

const orderFields: readonly CustomerOrderField[] = ['NAME', 'POOL_SINCE', 'LAST_FOLLOW_UP_AT', 'CREATED_AT'];

/** The filter that an address of the pool means. */
export function poolFilterOf(params: URLSearchParams, me: string): CustomerFilter {
  const parts: CustomerFilter[] = [{ stage: { eq: 'POOL' } }];
  const search = params.get('q');
  if (search) parts.push({ search });
  const industry = params.get('industry');
  if (industry) parts.push({ industry: { contains: industry } });
  const since = params.get('since');
  if (since !== null && /^\d{1,3}$/u.test(since)) {
    const from = businessClock
      .now()
      .subtract(Number(since) - 1, 'day')
      .startOf('day');
    parts.push({ poolSince: { gte: from.toISOString() } });
  }
  const state = params.get('state');
  if (state === 'free' || state === 'locked') parts.push({ locked: { eq: state === 'locked' } });
  if (params.get('entered') === 'mine') parts.push({ creatorId: { eq: me } });
  return { and: parts };
}

/** What came last first. */
export function poolOrderOf(
  params: URLSearchParams,
  mayOrderBy: (field: CustomerOrderField) => boolean,
): CustomerOrder {
  const [field, direction] = (params.get('order') ?? '').split('.');
  const known = orderFields.find((one) => one === field && mayOrderBy(one));
  return known
    ? { field: known, direction: direction === 'DESC' ? 'DESC' : 'ASC' }
    : { field: 'POOL_SINCE', direction: 'DESC' };
}
