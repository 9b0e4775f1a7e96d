import { at, calendar, endOf } from '../customer/testing/world.testing.js';
import type { ApprovalFacts, ApproverFacts } from './approver-facts.js';
import { changeApplicant, replaceApprover } from './change-hands.js';
import { expire, whyNotWithdraw, withdraw } from './close.js';
import { decideStep, whyNotDecideStep } from './decide-step.js';
import type { ApprovalDefinition, StepDefinition } from './definition.js';
import { approvalDefinitions } from './definitions.js';
import type { ApprovalEvent } from './events.js';
import { evolveApproval } from './evolve-approval.js';
import { approvalDeadline, settleApproval } from './settle-approval.js';
import type { ApprovalState, Verdict } from './state.js';
import { submit } from './submit.js';

const people: ApproverFacts = {
  superiors: ['manager', 'ceo'],
  administrators: ['admin'],
  byRole: { reviewer: ['reviewer', 'reviewer2'] },
  byPost: { finance: ['cfo'] },
};

function factsOf(
  actor: string | null,
  day = '2026-11-10',
  change: Partial<ApproverFacts> = {},
): ApprovalFacts {
  return { now: at(day), actor, calendar, people: { ...people, ...change } };
}

function fold(events: readonly ApprovalEvent[], from: ApprovalState | null = null): ApprovalState {
  const state = events.reduce<ApprovalState | null>(evolveApproval, from);
  if (state === null) throw new Error('nothing submitted');
  return state;
}

function submitted(
  definition: ApprovalDefinition,
  facts = factsOf('sales1'),
  applicant = 'sales1',
): ApprovalState {
  const command = { id: 'a', customer: 'chunyi', reason: '已看样', days: null, expiresAt: null };
  return fold(submit({ ...command, definition, applicant }, facts));
}

function decided(
  state: ApprovalState,
  by: string,
  decision: Verdict = 'APPROVE',
  day?: string,
): ApprovalState {
  const answer = decideStep(state, { decision, comment: '同意' }, factsOf(by, day));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return fold(answer.events, state);
}

const step: StepDefinition = {
  name: 's',
  approvers: { by: 'superior' },
  need: 'any',
  limit: null,
  onTimeOut: 'escalate',
};
const chain = (first: Partial<StepDefinition>, ...rest: Partial<StepDefinition>[]): ApprovalDefinition => ({
  kind: 'INTENT',
  steps: [{ ...step, ...first }, ...rest.map((one) => ({ ...step, ...one }))],
});
const approversOf = (state: ApprovalState) => state.steps[state.current]?.approvers;

describe('who decides', () => {
  test('AP-1 edge 11 intent and extension go to the applicant’s superior', () => {
    expect(approversOf(submitted(approvalDefinitions.INTENT))).toEqual(['manager']);
    expect(approversOf(submitted(approvalDefinitions.EXTENSION))).toEqual(['manager']);
  });

  test('AP-1 edge 11 without a superior an administrator decides, never the applicant', () => {
    const alone = factsOf('boss', '2026-11-10', { superiors: [], administrators: ['boss', 'admin'] });
    expect(approversOf(submitted(approvalDefinitions.INTENT, alone, 'boss'))).toEqual(['admin']);
  });

  test('AP-1 edge 11 the next one up when the superior is the applicant', () => {
    const facts = factsOf('manager', '2026-11-10', { superiors: ['manager', 'ceo'] });
    expect(approversOf(submitted(approvalDefinitions.INTENT, facts, 'manager'))).toEqual(['ceo']);
  });

  test('LC-9 edge 11 the review of one’s own protection is another reviewer’s', () => {
    expect(
      approversOf(submitted(approvalDefinitions.PROTECTION_REVIEW, factsOf('reviewer'), 'reviewer')),
    ).toEqual(['reviewer2']);
  });

  test('AP-1 a step may name a post or persons', () => {
    expect(approversOf(submitted(chain({ approvers: { by: 'post', post: 'finance' } })))).toEqual(['cfo']);
    expect(
      approversOf(submitted(chain({ approvers: { by: 'named', users: ['x', 'sales1', 'x'] } }))),
    ).toEqual(['x']);
    expect(approversOf(submitted(chain({ approvers: { by: 'role', role: 'nobody' } })))).toEqual(['admin']);
  });
});

describe('deciding', () => {
  test('AP-2 nobody approves their own application', () => {
    const state = submitted(chain({ approvers: { by: 'named', users: ['manager'] } }));
    expect(whyNotDecideStep(state, { actor: 'sales1' })).toMatchObject({ code: 'OWN_APPLICATION' });
    expect(whyNotDecideStep(state, { actor: 'sales2' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(whyNotDecideStep(state, { actor: null })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(whyNotDecideStep(state, { actor: 'manager' })).toBeNull();
  });

  test('AP-1 a decision is recorded with who, what, why and when, and closes a chain of one step', () => {
    const state = decided(submitted(approvalDefinitions.INTENT), 'manager');
    expect(state).toMatchObject({
      status: 'APPROVED',
      closedAt: at('2026-11-10'),
      steps: [{ decisions: [{ by: 'manager', decision: 'APPROVE', comment: '同意', at: at('2026-11-10') }] }],
    });
    expect(whyNotDecideStep(state, { actor: 'manager' })).toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  test('AP-1 a chain goes step by step, and one rejection ends it', () => {
    const two = submitted(chain({}, { approvers: { by: 'named', users: ['ceo'] } }));
    const second = decided(two, 'manager');
    expect(second).toMatchObject({ status: 'PENDING', current: 1 });
    expect(approversOf(second)).toEqual(['ceo']);
    expect(decided(second, 'ceo').status).toBe('APPROVED');
    expect(decided(second, 'ceo', 'REJECT').status).toBe('REJECTED');
    expect(decided(two, 'manager', 'REJECT')).toMatchObject({ status: 'REJECTED', current: 0 });
  });

  test('AP-1 where all must agree, each says it once and the last closes the step', () => {
    const both = submitted(chain({ approvers: { by: 'named', users: ['x', 'y'] }, need: 'all' }));
    const one = decided(both, 'x');
    expect(one.status).toBe('PENDING');
    expect(whyNotDecideStep(one, { actor: 'x' })).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(decided(one, 'y').status).toBe('APPROVED');
    expect(decided(submitted(chain({ approvers: { by: 'named', users: ['x', 'y'] } })), 'y').status).toBe(
      'APPROVED',
    );
  });

  test('AP-3 the effect hangs on the one closing event of the last step', () => {
    const answer = decideStep(
      submitted(approvalDefinitions.INTENT),
      { decision: 'APPROVE', comment: null },
      factsOf('manager'),
    );
    expect(answer.ok && answer.events.map(({ type }) => type)).toEqual(['StepDecided', 'Approved']);
  });

  test('AP-2 only the applicant withdraws, and only while it waits', () => {
    const state = submitted(approvalDefinitions.INTENT);
    expect(whyNotWithdraw(state, { actor: 'manager' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const answer = withdraw(state, factsOf('sales1'));
    const withdrawn = answer.ok ? fold(answer.events, state) : state;
    expect(withdrawn.status).toBe('WITHDRAWN');
    expect(whyNotWithdraw(withdrawn, { actor: 'sales1' })).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(expire(withdrawn, factsOf(null))).toEqual([]);
    expect(fold(expire(state, factsOf(null)), state).status).toBe('EXPIRED');
  });

  test('AP-2 what is closed takes no further event', () => {
    const closed = decided(submitted(approvalDefinitions.INTENT), 'manager');
    expect(() => evolveApproval(closed, { type: 'Withdrawn', at: 0, actor: 'sales1' })).toThrow(
      'cannot follow APPROVED',
    );
  });
});

function limited(onTimeOut: StepDefinition['onTimeOut']): ApprovalState {
  const definition = chain({ limit: { unit: 'workingDays', n: 2 }, onTimeOut });
  return submitted(definition, factsOf('sales1', '2026-11-06'));
}

describe('time limits of steps', () => {
  test('AP-1 LC-17 in days or working days', () => {
    expect(approvalDeadline(limited('reject'))).toBe(endOf('2026-11-10'));
    expect(
      approvalDeadline(submitted(chain({ limit: { unit: 'days', n: 2 } }), factsOf('sales1', '2026-11-06'))),
    ).toBe(endOf('2026-11-08'));
    expect(approvalDeadline(submitted(approvalDefinitions.INTENT))).toBeNull();
  });

  test('AP-1 run out, a step is approved or rejected, stamped with its due instant', () => {
    for (const [onTimeOut, status] of [
      ['approve', 'APPROVED'],
      ['reject', 'REJECTED'],
    ] as const) {
      const state = limited(onTimeOut);
      expect(settleApproval(state, factsOf(null, '2026-11-10'))).toEqual([]);
      const events = settleApproval(state, factsOf(null, '2026-11-20'));
      expect(events.every(({ at: when, actor }) => when === endOf('2026-11-10') && actor === null)).toBe(
        true,
      );
      expect(fold(events, state).status).toBe(status);
    }
  });

  test('AP-1 or it escalates to the next one up, step by step, while the first may still decide', () => {
    const state = limited('escalate');
    const once = fold(settleApproval(state, factsOf(null, '2026-11-11')), state);
    expect(approversOf(once)).toEqual(['manager', 'ceo']);
    expect(approvalDeadline(once)).toBe(endOf('2026-11-12'));
    const long = fold(settleApproval(state, factsOf(null, '2026-12-31')), state);
    expect(approversOf(long)).toEqual(['manager', 'ceo', 'admin']);
    expect(long).toMatchObject({ status: 'PENDING', steps: [{ escalations: 3, due: null }] });
  });
});

describe('changing hands', () => {
  test('edge 13 after a handover it goes on with the new owner, to the next superior if that is its approver', () => {
    const state = submitted(approvalDefinitions.EXTENSION);
    const toColleague = fold(changeApplicant(state, 'sales2', factsOf('ceo')), state);
    expect(toColleague.applicant).toBe('sales2');
    expect(approversOf(toColleague)).toEqual(['manager']);
    const ofManager = factsOf('ceo', '2026-11-10', { superiors: ['ceo'] });
    const toManager = fold(changeApplicant(state, 'manager', ofManager), state);
    expect(approversOf(toManager)).toEqual(['ceo']);
  });

  test('AP-2 LC-14 what waits for somebody who leaves waits for another, never for the applicant', () => {
    const state = submitted(approvalDefinitions.INTENT);
    expect(approversOf(fold(replaceApprover(state, 'manager', 'ceo', factsOf('admin')), state))).toEqual([
      'ceo',
    ]);
    const own = factsOf('admin', '2026-11-10', { superiors: ['ceo'] });
    expect(approversOf(fold(replaceApprover(state, 'manager', 'sales1', own), state))).toEqual(['ceo']);
    expect(replaceApprover(state, 'stranger', 'ceo', factsOf('admin'))).toEqual([]);
  });
});
