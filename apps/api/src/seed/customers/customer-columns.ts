import { type CustomerEvent, type CustomerState, nextDeadline, type Timing } from '@tidewater/domain';

import { placesOf } from '@tidewater/domain/matching';

import { nameColumns } from '../../modules/customers/data/name-columns.js';
import { phoneKey } from '../../modules/customers/data/phone-key.js';
import { toColumns } from '../../modules/customers/data/to-columns.js';
import { type Cell, json } from '../../platform/database/copy-line.js';
import type { CompanyProfile } from '../companies/company-profile.js';
import { mainPoolId } from '../foundation.js';

/** Values by column, written as the rows of the modules write them: `ownerId` for `owner_id`. */
export type Columns = Record<string, Cell>;

/** What is known of the company; an incomplete import knows its name and number only (edge 25). */
export function profileColumns(profile: CompanyProfile, incomplete: boolean): Columns {
  const address = incomplete ? null : profile.address;
  return {
    ...nameColumns(profile.name),
    address,
    industry: incomplete ? null : profile.industry,
    phone: profile.phone,
    phoneKey: phoneKey(profile.phone, 'CN'),
    introduction: incomplete ? null : profile.introduction,
    creditCode: profile.creditCode,
    country: 'CN',
    postcode: incomplete ? null : profile.postcode,
    places: placesOf(address, profile.name, 'CN'),
  };
}

/** Where the customer stands: what the fold of its events says. */
export function lifecycleColumns(
  state: CustomerState,
  events: readonly CustomerEvent[],
  timing: Pick<Timing, 'policy' | 'calendar'>,
  departmentOf: ReadonlyMap<string, string>,
): Columns {
  const deadline = nextDeadline(state, timing);
  const leftPool = events.findLast(
    ({ type }) => type === 'Claimed' || type === 'Assigned' || type === 'Allocated',
  );
  return {
    ...toColumns(state),
    formerOwners: json(state.formerOwners),
    poolId: mainPoolId,
    ownerDepartmentId: state.stage === 'pool' ? null : (departmentOf.get(state.owner) ?? null),
    leftPoolAt: leftPool && state.stage !== 'pool' ? new Date(leftPool.at) : null,
    nextDeadlineAt: deadline && new Date(deadline.at),
    nextDeadlineWhat: deadline?.what ?? null,
  };
}

export function journalColumns(id: string, customerId: string, seq: number, event: CustomerEvent): Columns {
  return {
    id,
    customerId: customerId,
    seq,
    at: new Date(event.at),
    type: event.type,
    actorId: event.actor,
    reason: event.reason,
    policyVersion: event.policyVersion,
    data: json(event),
  };
}
