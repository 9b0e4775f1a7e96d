import { customerEventTypes, type CustomerEvent } from '../customer/events.js';
import { deadlineKinds } from '../customer/next-deadline.js';
import { poolCauses } from '../customer/state.js';
import { problemCodes, refusalCodes } from '../kernel/refusal.js';
import { eventSentence } from './event-sentence.js';
import { problemSentence, refusalSentence, warningSentence } from './refusal-sentence.js';
import { type ReminderFacts, reminderSentence } from './reminder-sentence.js';
import { placeholders, type Reader, say } from './say.js';
import { detailedRefusals, reminderKinds, sentence, type SentenceKey } from './sentence.js';
import { enUS } from './sentences.en-US.js';
import { zhCN } from './sentences.zh-CN.js';

const chinese: Reader = {
  locale: 'zh-CN',
  zone: 'Asia/Shanghai',
  nameOf: (id) => ({ u1: '王芳', u2: '李强' })[id] ?? id,
};
const english: Reader = {
  ...chinese,
  locale: 'en-US',
  nameOf: (id) => ({ u1: 'Wang Fang', u2: 'Li Qiang' })[id] ?? id,
};
const deadline = Date.parse('2026-12-02T23:59:59.999+08:00');
const happened = { at: deadline, actor: 'u1', reason: '没有预算', policyVersion: 1 };

describe('the sentences', () => {
  const tables: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['zh-CN', zhCN],
    ['en-US', enUS],
  ];

  test.each(tables)(
    'LC-18 every event, refusal, problem, cause and deadline has its sentence in %s',
    (_, table) => {
      const needed = [
        ...customerEventTypes.map((type) => `event.${type}`),
        ...refusalCodes.map((code) => `refusal.${code}`),
        ...detailedRefusals,
        ...problemCodes.map((code) => `problem.${code}`),
        ...poolCauses.map((cause) => `explain.pool.${cause}`),
        ...deadlineKinds.map((what) => `explain.next.${what}`),
        ...reminderKinds.map((kind) => `reminder.${kind}`),
      ];
      expect(needed.filter((key) => !table[key]?.trim())).toEqual([]);
    },
  );

  test('LC-18 both languages say the same: the same keys, filled with the same things', () => {
    expect(Object.keys(enUS).sort()).toEqual(Object.keys(zhCN).sort());
    const english: Readonly<Record<string, string>> = enUS;
    for (const [key, template] of Object.entries(zhCN)) {
      const filled = new Set(placeholders(template));
      const other = new Set(placeholders(english[key] ?? ''));
      // An automatic step needs no doer named, whichever language likes to.
      for (const set of [filled, other]) set.delete('actor');
      expect([key, [...other].sort()]).toEqual([key, [...filled].sort()]);
    }
  });

  test('LC-18 no English word is left in Chinese, no Chinese character in English', () => {
    for (const [key, template] of Object.entries(zhCN)) {
      // Settings of the server have one name in every language.
      const words = template.replace(/\{\w+\}|\b[A-Z]+(_[A-Z]+)+\b/g, '').match(/[A-Za-z]+/g) ?? [];
      expect([key, words.filter((word) => word !== 'CNY')]).toEqual([key, []]);
    }
    expect(Object.values(enUS).filter((template) => /\p{Script=Han}/u.test(template))).toEqual([]);
  });

  test('LC-6 an event in words, its reason only where there is one', () => {
    const abandoned: CustomerEvent = { ...happened, type: 'Abandoned', owner: 'u1' };
    expect(say(eventSentence(abandoned), chinese)).toBe('王芳放弃了客户，原因：没有预算');
    expect(say(eventSentence({ ...abandoned, reason: null }), chinese)).toBe('王芳放弃了客户');
    expect(say(eventSentence(abandoned), english)).toBe(
      'Wang Fang abandoned the customer, because: 没有预算',
    );
  });

  test('LC-1 every kind of event is said without a gap in either language', () => {
    for (const event of oneOfEach) {
      for (const reader of [chinese, english]) {
        const said = say(eventSentence(event), reader);
        expect([event.type, said]).toEqual([
          event.type,
          expect.not.stringMatching(/[{}[\]]|undefined|null|: $|：$/),
        ]);
        expect(said.length).toBeGreaterThan(4);
      }
    }
    expect(new Set(oneOfEach.map(({ type }) => type)).size).toBe(customerEventTypes.length);
  });

  test('LC-15 refusals name numbers and times, in the finer words where there are some', () => {
    expect(say(refusalSentence({ code: 'QUOTA_REACHED', limit: 200, count: 200 }), chinese)).toBe(
      '保护的客户已经满了（200/200），先放下几个再来',
    );
    expect(say(refusalSentence({ code: 'COOLDOWN', until: deadline }), english)).toBe(
      'You have only just let go of this customer; you can claim it again after 2 Dec 2026, 23:59',
    );
    expect(say(refusalSentence({ code: 'NOT_ALLOWED', detail: 'PERSON_GONE' }), chinese)).toBe(
      '这个人已经不在岗，换一个人',
    );
    expect(say(refusalSentence({ code: 'LOCKED', detail: 'PERSON_GONE' }), chinese)).toBe(
      '客户被经理锁定了，暂时不能领取',
    );
    expect(say(problemSentence({ path: ['note'], problem: 'TOO_LONG', limit: 200 }), chinese)).toBe(
      '太长了，最多 200 个字',
    );
    expect(say(warningSentence({ code: 'OVER_CAP', limit: 200, count: 205 }, 'u2'), chinese)).toBe(
      '李强名下已有 205 个，超过上限 200，照样分配了',
    );
  });

  test('LC-16 LC-12 reminders: the number of days, today, overdue, by whom', () => {
    const customer = '靖江市春意空调有限公司';
    const says = (kind: ReminderFacts['kind'], data: ReminderFacts['data'] = {}, overdue = false) =>
      say(reminderSentence({ kind, customer, due: deadline, overdue, data }), chinese);
    expect(says('DROP_SOON', { daysLeft: 3, deadline })).toBe(
      `${customer}还剩 3 天，2026-12-02 到期掉入公海`,
    );
    expect(says('DROP_SOON', { daysLeft: 0, deadline })).toBe(`${customer}今天到期，过了今天就掉入公海`);
    expect(says('NEXT_CONTACT', { contact: '陈工' })).toBe(`今天该联系${customer}（陈工）`);
    expect(says('NEXT_CONTACT', {}, true)).toBe(`2026-12-02 就该联系${customer}，还没联系`);
    expect(says('REVIEW_WAITING', { due: deadline })).toBe(`${customer}的保护等你审核，2026-12-02 到期`);
    expect(says('APPLICATION_WAITING', { applicant: 'u1', due: null })).toBe(
      `王芳为${customer}提的申请等你审批`,
    );
    expect(says('BIRTHDAY', { contact: '陈工' })).toBe(`陈工（${customer}）2026-12-02 过生日`);
    expect(says('WEEKLY_DROPS', { count: 4 })).toBe('本周团队有 4 个客户到期');
  });

  test('LC-17 moments are said in the company’s zone', () => {
    const abroad: Reader = { ...english, zone: 'America/New_York' };
    const next = sentence('explain.next.DROP', { at: { at: deadline } });
    expect(say(next, english)).toBe('Without progress it drops into the pool at 2 Dec 2026, 23:59');
    expect(say(next, abroad)).toBe('Without progress it drops into the pool at 2 Dec 2026, 10:59');
  });

  test('LC-16 LC-18 English says one day and two days, whatever is counted', () => {
    const counted = ['days', 'daysLeft', 'count', 'contracts', 'used', 'limit'];
    const keys = Object.keys(enUS).filter((key): key is SentenceKey => key in enUS);
    for (const key of keys) {
      const numbers = placeholders(enUS[key]).filter((name) => counted.includes(name));
      if (numbers.length === 0) continue;
      const said = (n: number) =>
        say(sentence(key, Object.fromEntries(numbers.map((name) => [name, n]))), english);
      expect([key, said(1)]).toEqual([
        key,
        expect.not.stringMatching(/\b1 (\w+ )?(days|characters|customers|contracts|grants)\b/),
      ]);
      expect([key, said(2)]).toEqual([
        key,
        expect.not.stringMatching(/\b2 (?!a )(\w+ )?(day|character|customer|contract|grant)\b/),
      ]);
    }
    const left = (daysLeft: number) =>
      say(
        reminderSentence({
          kind: 'DROP_SOON',
          customer: 'Chunyi',
          due: deadline,
          overdue: false,
          data: { daysLeft, deadline },
        }),
        english,
      );
    expect(left(1)).toBe('Chunyi: 1 day left, drops into the pool on 2 Dec 2026');
    expect(left(3)).toBe('Chunyi: 3 days left, drops into the pool on 2 Dec 2026');
  });

  test('LC-18 what people write is never read as a template', () => {
    const abandoned: CustomerEvent = {
      ...happened,
      type: 'Abandoned',
      owner: 'u1',
      reason: '{actor} [[x]] $&',
    };
    expect(say(eventSentence(abandoned), chinese)).toBe('王芳放弃了客户，原因：{actor} [[x]] $&');
  });
});

const restored = {
  id: 'c',
  enteredBy: 'u1',
  everApproved: true,
  lastReview: null,
  contractsSigned: 1,
  lost: null,
  incomplete: false,
  formerOwners: [],
  stage: 'formal' as const,
  owner: 'u1',
  since: deadline,
  collaborators: [],
};
const review = { since: deadline, due: deadline };
const contract = { number: 'HT-1', signedOn: '2026-11-10', amount: '128000.00', currency: 'CNY' };
const oneOfEach: readonly CustomerEvent[] = [
  { ...happened, type: 'Entered', id: 'c', owner: 'u1', deadline, review },
  { ...happened, type: 'Entered', id: 'c', owner: 'u1', deadline, review: null },
  { ...happened, type: 'EnteredForApproval', id: 'c', owner: 'u1', reviewDue: deadline },
  { ...happened, type: 'ImportedIntoPool', id: 'c', enteredBy: 'u1', incomplete: true },
  { ...happened, type: 'ImportUndone', owner: null },
  { ...happened, type: 'Claimed', owner: 'u1', deadline, review },
  { ...happened, type: 'Claimed', owner: 'u1', deadline, review: null },
  { ...happened, type: 'Reserved', owner: 'u1', reviewDue: deadline },
  { ...happened, type: 'Completed' },
  { ...happened, type: 'Abandoned', owner: 'u1' },
  { ...happened, actor: null, type: 'Dropped', owner: 'u1', deadline },
  { ...happened, type: 'ReviewApproved', owner: 'u1', deadline: null },
  { ...happened, type: 'ReviewApproved', owner: 'u1', deadline },
  { ...happened, type: 'ReviewRejected', owner: 'u1', duplicateOf: null },
  { ...happened, type: 'ReviewRejected', owner: 'u1', duplicateOf: 'd' },
  { ...happened, actor: null, type: 'ReviewLapsed', owner: 'u1' },
  { ...happened, type: 'IntentApplied', application: 'a', applicant: 'u1' },
  { ...happened, type: 'IntentApproved', application: 'a', deadline },
  { ...happened, type: 'IntentRejected', application: 'a' },
  { ...happened, type: 'ExtensionApplied', application: 'a', applicant: 'u1', days: 5 },
  { ...happened, type: 'ExtensionGranted', application: 'a', days: 5, deadline },
  { ...happened, type: 'ExtensionRejected', application: 'a' },
  { ...happened, type: 'ApplicationWithdrawn', application: 'a', kind: 'intent' },
  { ...happened, type: 'ApplicationExpired', application: 'a', kind: 'extension' },
  { ...happened, type: 'Assigned', from: 'u1', to: 'u2', deadline: null },
  { ...happened, type: 'Assigned', from: null, to: 'u2', deadline },
  { ...happened, type: 'Allocated', to: 'u2', deadline },
  { ...happened, type: 'Recycled', owner: 'u1' },
  { ...happened, type: 'HandedOver', from: 'u1', to: 'u2' },
  { ...happened, type: 'Undone', operation: 'RECYCLE', restored },
  { ...happened, type: 'ContractSigned', contract, owner: 'u1', collaborators: [], late: false },
  { ...happened, type: 'ContractSigned', contract, owner: 'u1', collaborators: [], late: true },
  { ...happened, type: 'MarkedLost' },
  { ...happened, type: 'Locked' },
  { ...happened, type: 'Unlocked' },
  { ...happened, type: 'PolicyApplied', deadline },
];
