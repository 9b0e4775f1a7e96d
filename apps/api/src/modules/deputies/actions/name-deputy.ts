import { refusal, whyNotNameDeputy, type Refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { insertDeputy, overlaps, standingOfPerson } from '../data/deputy.repository.js';

export interface DeputyInput {
  readonly personId: string;
  readonly deputyId: string;
  readonly from: number;
  readonly until: number;
  readonly reason: string | null;
}

/** 休假代理: a person, or whoever looks after accounts, says who stands in for them and how long (AP-2). */
export async function nameDeputy(
  tx: Transaction,
  viewer: Viewer,
  input: DeputyInput,
): Promise<{ readonly id: string } | Refusal> {
  if (input.personId !== viewer.id && !may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  const { personId: person, deputyId: deputy, ...time } = input;
  const why = whyNotNameDeputy(
    { person, deputy, ...time },
    {
      now: tx.now,
      person: await standingOfPerson(tx, person),
      deputy: await standingOfPerson(tx, deputy),
      overlaps: await overlaps(tx, input),
    },
  );
  if (why !== null) return why;
  const reason = input.reason?.trim() || null;
  const id = await insertDeputy(tx, { ...input, reason, madeBy: viewer.id });
  await recordAudit(tx, {
    deed: 'deputyChanged',
    actorId: viewer.id,
    subject: { type: 'User', id: person },
    detail: {
      kind: 'NAMED',
      userId: deputy,
      from: new Date(input.from).toISOString(),
      until: new Date(input.until).toISOString(),
    },
  });
  return { id };
}
