import { say, type Reader } from '../language/say.js';
import { defaultPolicy } from '../policy/default-policy.js';
import type { LifecyclePolicy } from '../policy/lifecycle-policy.js';
import { explainStage } from './explain-stage.js';
import { evolve } from './evolve.js';
import type { CustomerEvent } from './events.js';
import type { Actor } from './facts.js';
import { settle } from './settle.js';
import type { CustomerState } from './state.js';
import { poolCauses } from './state.js';
import { abandons, assigns } from './testing/acts.testing.js';
import {
  extensionRequest,
  formal,
  inPool,
  intent,
  potential,
  provisional,
} from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import {
  at,
  factsFor,
  fewCustomers,
  manager,
  recipient,
  sales1,
  sales2,
  zone,
} from './testing/world.testing.js';
import { undo } from './undo.js';
import { whyInPool } from './why-in-pool.js';

const chinese: Reader = { locale: 'zh-CN', zone, nameOf: (id) => `〈${id}〉` };
const english: Reader = { ...chinese, locale: 'en-US' };

function policyOf(version: number): LifecyclePolicy | null {
  return version === 1 ? defaultPolicy : null;
}

function explained(
  state: CustomerState,
  actor: Actor,
  day: string,
  reader: Reader = chinese,
  journal: readonly CustomerEvent[] = [],
  told = { deals: true, applications: true, locks: true },
): readonly string[] {
  const facts = factsFor(actor, { now: at(day), policy: {}, counts: fewCustomers });
  return explainStage({ state, journal, policyOf, told }, facts).map((sentence) => say(sentence, reader));
}

describe('why is it where it is', () => {
  test('AC-7 deals, applications and reviews are explained only to whom they are readable', () => {
    const withheld = { deals: false, applications: false, locks: false };
    expect(explained(formal(), sales2, '2026-11-10', english, [], withheld)[0]).toBe(
      'A formal customer, followed by 〈sales1〉; it never drops into the pool by time',
    );
    const waiting = potential({ application: extensionRequest(5) });
    expect(explained(waiting, sales2, '2026-11-10').join()).toContain('申请延长');
    expect(explained(waiting, sales2, '2026-11-10', chinese, [], withheld).join()).not.toContain('申请延长');
  });

  test('LC-18 why it is mine, by which rule, and what happens next', () => {
    expect(explained(potential(), sales1, '2026-11-10')).toEqual([
      '这是〈sales1〉的潜在客户，2026-11-02 起保护，到 2026-12-02 为止',
      '按当时的规则（第 1 版），潜在客户保护 30 天',
      '2026-12-02 23:59 还没有进展，就掉入公海',
    ]);
  });

  test('LC-18 why it is in the pool: the drop is told from the journal, by the policy then in force', () => {
    const facts = factsFor(sales1, { now: at('2026-12-04'), policy: {}, counts: null });
    const entered: CustomerEvent = {
      type: 'Claimed',
      owner: 'sales1',
      deadline: 0,
      review: null,
      at: at('2026-11-02'),
      actor: 'sales1',
      reason: null,
      policyVersion: 1,
    };
    const events = settle(intent(), facts);
    const dropped = events.reduce<CustomerState>(evolve, intent());
    const sentences = explained(dropped, sales1, '2026-11-19', english, [entered, ...events]);
    expect(sentences).toEqual([
      'In the pool: protection by 〈sales1〉 ended on 17 Nov 2026 without progress, so it dropped',
      'The policy then in force (version 1) protects intent customers for 15 days',
      'If it had signed before the deadline, the superior of 〈sales1〉 can still record it',
      'The policy now in force (version 1) keeps whoever let it go from claiming it for 3 days',
      'You cannot claim it now: You have only just let go of this customer; you can claim it again after 20 Nov 2026, 23:59',
    ]);
  });

  test('LC-18 why it is not claimable for one and claimable for another', () => {
    const { state, events } = given(potential()).on('2026-11-10').when(sales1, abandons('没有预算'));
    expect(explained(state, sales1, '2026-11-11', chinese, events)).toEqual([
      '客户在公海：〈sales1〉在 2026-11-10 放弃了它，原因：没有预算',
      '按现在的规则（第 1 版），放下的客户 3 天内不能再领',
      '你现在不能领取：你刚放下这个客户，2026-11-13 23:59 之后才能再领取',
    ]);
    expect(explained(state, sales2, '2026-11-11', chinese, events).at(-1)).toBe('你现在可以领取');
  });

  test.each(poolCauses)('LC-18 a stay in the pool by %s is told in both languages', (cause) => {
    const stay = { cause, since: at('2026-11-02'), reason: null };
    const formerOwners = [{ user: 'sales1', endedAt: at('2026-11-02'), cause: 'ABANDON' as const }];
    const told = [chinese, english].map((reader) => say(whyInPool({ ...stay, formerOwners }), reader));
    expect(told[0]).toMatch(/^客户在(公海|回收站)：/);
    expect(told[1]).toMatch(/^In the (pool|recycle bin): /);
    expect(told.join()).not.toMatch(/[{}[\]]|undefined|null/);
  });

  test('LC-18 taken back by an undone assignment, it says both why it lay there and that it came back', () => {
    const { state, events } = given(potential()).on('2026-11-10').when(sales1, abandons('没有预算'));
    const assigned = given(state)
      .on('2026-11-11')
      .when(manager, assigns(recipient('sales2')));
    const record = {
      operation: 'ASSIGNMENT',
      at: at('2026-11-11'),
      before: state,
      after: assigned.state,
    } as const;
    const undone = given(assigned.state)
      .on('2026-11-12')
      .when(manager, (now, facts) => undo(now, record, facts));
    const journal = [...events, ...assigned.events, ...undone.events];
    expect(explained(undone.state, sales2, '2026-11-12', chinese, journal)).toEqual([
      '客户在公海：〈sales1〉在 2026-11-10 放弃了它，原因：没有预算',
      '后来的批量操作在 2026-11-12 被撤销，它又回到了公海',
      '你现在可以领取',
    ]);
  });

  test('LC-18 review, applications, grants, locks and gaps are told', () => {
    expect(explained(provisional(), sales1, '2026-11-03')).toContain(
      '保护还在审核，2026-11-05 23:59 前没通过就进公海',
    );
    const waiting = intent({ application: extensionRequest(5), grantedDays: 7, grantsUsed: 1 });
    expect(explained(waiting, sales1, '2026-11-12')).toEqual(
      expect.arrayContaining([
        '其中批准延长过 7 天，一共用了 1 次',
        '〈sales1〉在 2026-11-10 申请延长 5 天，等审批',
      ]),
    );
    const locked = inPool({
      incomplete: true,
      lock: { by: 'manager', reason: '总部在谈', at: at('2026-11-02') },
    });
    expect(explained(locked, sales2, '2026-11-12')).toEqual(
      expect.arrayContaining([
        '〈manager〉在 2026-11-02 锁定了它，原因：总部在谈',
        '导入时资料不全，领取时要补齐',
      ]),
    );
    expect(explained(formal(), sales1, '2026-11-12')).toEqual([
      '这是正式客户，签过 1 份合同，由〈sales1〉跟进，不会因为时间掉入公海',
    ]);
  });
});
