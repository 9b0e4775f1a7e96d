import { evolve, type CustomerState } from '@tidewater/domain';

import { applyForExtension } from '../../src/modules/approvals/actions/apply-for-extension.js';
import { applyForIntent } from '../../src/modules/approvals/actions/apply-for-intent.js';
import { decideApproval } from '../../src/modules/approvals/actions/decide-approval.js';
import { reviewProtection } from '../../src/modules/approvals/actions/review-protection.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import { assignCustomers } from '../../src/modules/customers/actions/assign-customers.js';
import { handOver } from '../../src/modules/customers/actions/hand-over.js';
import { lockPoolCustomer } from '../../src/modules/customers/actions/lock-pool-customer.js';
import { markLost } from '../../src/modules/customers/actions/mark-lost.js';
import { recordSignedContract } from '../../src/modules/customers/actions/record-signed-contract.js';
import { recycleCustomers } from '../../src/modules/customers/actions/recycle-customers.js';
import { undoBulk } from '../../src/modules/customers/actions/undo-bulk.js';
import { updatePolicy } from '../../src/modules/customers/actions/update-policy.js';
import { loadForUpdate } from '../../src/modules/customers/data/customer.repository.js';
import { readJournal } from '../../src/modules/customers/data/journal.repository.js';
import { sweepDue } from '../../src/modules/customers/jobs/sweep-due.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { aSalesTeam, type Account, type ASalesTeam } from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());

/** The same numbers every run, so that a failure can be looked at. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const people: Account[] = [
  'sales1',
  'sales2',
  'sales3',
  'manager',
  'manager3',
  'director',
  'reviewer',
  'admin',
];

type Step = (id: string, who: Account, other: Account) => Promise<unknown>;
const pending = async (id: string): Promise<string> => {
  const [found] = await team.database.query(
    `SELECT id FROM approval WHERE customer_id = $1 AND status = 'PENDING'`,
    [id],
  );
  return found?.id ?? 'none';
};
let contract = 0;
let lastUndo = '';
const steps: Step[] = [
  (id, who) => team.as(who, (tx, viewer) => abandonCustomer(tx, viewer, id, '不做了')),
  (id, who) => team.claim(who, id),
  (id, who) => team.as(who, (tx, viewer) => applyForIntent(tx, viewer, id, '要买')),
  (id, who) => team.as(who, (tx, viewer) => applyForExtension(tx, viewer, id, 5, '再等')),
  async (id, who) => {
    const approval = await pending(id);
    return team.as(who, (tx, viewer) =>
      decideApproval(tx, viewer, approval, { decision: 'APPROVE', comment: null }),
    );
  },
  async (id, who) => {
    const approval = await pending(id);
    return team.as(who, (tx, viewer) =>
      decideApproval(tx, viewer, approval, { decision: 'REJECT', comment: '不行' }),
    );
  },
  (id) =>
    team.as('reviewer', (tx, viewer) =>
      reviewProtection(tx, viewer, id, { decision: 'APPROVE', reason: null, duplicateOf: null }),
    ),
  async (id, who, other) => {
    const { undoId } = await team.as(who, (tx, viewer) =>
      assignCustomers(tx, viewer, [id], team.id(other), null),
    );
    lastUndo = undoId ?? lastUndo;
  },
  async (id) => {
    const { undoId } = await team.as('admin', (tx, viewer) =>
      recycleCustomers(tx, viewer, { customerIds: [id], fromUserId: null }, '收回'),
    );
    lastUndo = undoId ?? lastUndo;
  },
  async (id, _who, other) => {
    const { owner_id: owner } = await team.row(id);
    if (typeof owner !== 'string') return;
    const plan = [{ toUserId: team.id(other), customerIds: [id] }];
    await team.as('admin', (tx, viewer) => handOver(tx, viewer, owner, plan, '交接'));
  },
  () => team.as('admin', (tx, viewer) => undoBulk(tx, viewer, lastUndo)),
  (id) => team.as('manager', (tx, viewer) => lockPoolCustomer(tx, viewer, id, '留着')),
  (id, who) => team.as(who, (tx, viewer) => markLost(tx, viewer, id, '倒闭')),
  (id, who) =>
    team.as(who, (tx, viewer) =>
      recordSignedContract(tx, viewer, id, {
        number: `F-${++contract}`,
        signedOn: '2025-01-01',
        amount: '10.00',
        currency: 'CNY',
      }),
    ),
  () =>
    team.as('admin', (tx, viewer) => updatePolicy(tx, viewer, { potentialDays: 20 + (contract % 9) }, true)),
  async () => {
    await team.passDays(4);
    await sweepDue(team.database);
  },
  () => team.passDays(9),
];

describe('the journal', () => {
  it.each([11, 29, 47])('LC-1 folds to the row after any sequence of commands (seed %i)', async (seed) => {
    const next = chance(seed);
    const ids = [
      await team.entered('sales1', { provisional: true }),
      await team.entered('sales2', { provisional: true }),
      await team.entered('manager3', { provisional: true }),
    ];
    for (let n = 0; n < 60; n++) {
      const step = steps[next(steps.length)];
      const [id, who, other] = [
        ids[next(ids.length)],
        people[next(people.length)],
        people[next(people.length)],
      ];
      if (step && id && who && other) await step(id, who, other);
    }
    const kinds = new Set<string>();
    for (const id of ids) {
      await inTransaction(team.database, async (tx) => {
        const journal = await readJournal(tx, id);
        for (const { type } of journal) kinds.add(type);
        const folded = journal.reduce<CustomerState | null>(evolve, null);
        expect((await loadForUpdate(tx, id))?.state).toEqual(folded);
        const row = await team.row(id);
        expect(row['owner_id'] === null).toBe(row['stage'] === 'pool');
        const open = await tx.query(`SELECT FROM approval WHERE customer_id = $1 AND status = 'PENDING'`, [
          id,
        ]);
        expect(open).toHaveLength(row['application_id'] !== null || row['review_due'] !== null ? 1 : 0);
        const strays = await tx.query(
          `SELECT FROM reminder WHERE customer_id = $1 AND kind IN ('NEXT_CONTACT', 'DROP_SOON') AND done_at IS NULL AND user_id IS DISTINCT FROM $2`,
          [id, row['owner_id']],
        );
        expect(strays).toEqual([]);
      });
    }
    expect(kinds.size).toBeGreaterThan(5);
  });
});
