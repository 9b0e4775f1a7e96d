import type { CustomerEvent } from '@tidewater/domain';

import { day } from '../customers/world.js';
import { dateOf, startOfDay } from '../working-days.js';
import type { LargeWorld } from './large-world.js';
import { idOf, type Sketch } from './sketch.js';

/** The journal of a sketched customer, as the rules would have written it under the default policy. */
export function eventsOf(
  sketch: Sketch,
  { policy, reviewers, calendar }: LargeWorld,
): readonly CustomerEvent[] {
  const { id, by, beganAt, stageAt, stage, number, chance } = sketch;
  const stamp = { at: beganAt, actor: by.id, reason: null, policyVersion: policy.version };
  if (sketch.imported) {
    return [{ ...stamp, type: 'ImportedIntoPool', id, enteredBy: by.id, incomplete: false }];
  }
  const deadline = endAfter(beganAt, policy.potentialDays);
  const reviewer = chance.pick(reviewers);
  const approvedAt = beganAt + 2 * 3_600_000;
  const events: CustomerEvent[] = [
    {
      ...stamp,
      type: 'Entered',
      id,
      owner: by.id,
      deadline,
      review: { since: beganAt, due: reviewDue(beganAt, policy.reviewWorkingDays, calendar.isWorkingDay) },
    },
    { ...stamp, at: approvedAt, actor: reviewer.id, type: 'ReviewApproved', owner: by.id, deadline: null },
  ];
  if (stage === 'pool') {
    events.push({ ...stamp, at: deadline, actor: null, type: 'Dropped', owner: by.id, deadline });
  }
  if (stage === 'intent' || stage === 'formal') {
    const decidedAt = stage === 'intent' ? stageAt : stageAt - 2 * day;
    const application = idOf('a', number, 0, decidedAt - 3_600_000);
    const reason = '需求和预算已确认，进入商务谈判。';
    events.push(
      { ...stamp, at: decidedAt - 3_600_000, reason, type: 'IntentApplied', application, applicant: by.id },
      {
        ...stamp,
        at: decidedAt,
        type: 'IntentApproved',
        application,
        deadline: endAfter(decidedAt, policy.intentDays),
      },
    );
  }
  for (const [index, at] of sketch.signedAt.entries()) {
    const contract = contractOf(sketch, index);
    events.push({
      ...stamp,
      at,
      type: 'ContractSigned',
      contract,
      owner: by.id,
      collaborators: [],
      late: false,
    });
  }
  return events;
}

/** Number, day and amount; drawn from the customer's number alone, because two tables ask. */
export function contractOf({ number, signedAt }: Sketch, index: number) {
  const amount = 5_000 + ((number * 7_919 + index * 104_729) % 900_000);
  return {
    number: `TW${String(number).padStart(8, '0')}-${index + 1}`,
    signedOn: dateOf(signedAt[index] ?? 0),
    amount: `${amount}.00`,
    currency: 'CNY',
  };
}

function endAfter(at: number, days: number): number {
  return startOfDay(at) + (days + 1) * day - 1;
}

function reviewDue(at: number, days: number, isWorkingDay: (date: string) => boolean): number {
  let end = startOfDay(at);
  for (let counted = 0; counted < days;) {
    end += day;
    if (isWorkingDay(dateOf(end))) counted += 1;
  }
  return end + day - 1;
}
