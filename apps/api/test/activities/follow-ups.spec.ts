import { addFollowUp, type FollowUpInput } from '../../src/modules/activities/actions/add-follow-up.js';
import { completeReminder } from '../../src/modules/activities/actions/complete-reminder.js';
import { addContact } from '../../src/modules/contacts/actions/add-contact.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import {
  aMobile,
  aSalesTeam,
  doneOf,
  refusalOf,
  type Account,
  type ASalesTeam,
} from '../setup/a-sales-team.js';

const dayMs = 86_400_000;
let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());

const follow = (account: Account, id: string, changes: Partial<FollowUpInput> = {}) =>
  team.as(account, (tx, viewer) =>
    addFollowUp(tx, viewer, id, { way: 'PHONE', note: '聊了价格', ...changes }),
  );
const reminders = (id: string) =>
  team.database.query(
    `SELECT id, user_id, due, done_at IS NOT NULL AS done FROM reminder WHERE customer_id = $1 AND kind = 'NEXT_CONTACT' ORDER BY created_at, due`,
    [id],
  );

describe('follow-ups', () => {
  it('LC-12 the next contact time turns up in the owner’s reminders, whoever wrote it', async () => {
    const id = await team.entered('sales1');
    const now = await team.now();
    const next = now + 3 * dayMs;
    doneOf(await follow('manager', id, { at: now - dayMs, nextContactAt: next }));
    expect(await reminders(id)).toEqual([
      { id: expect.any(String), user_id: team.id('sales1'), due: new Date(next), done: false },
    ]);
    expect(await team.row(id)).toMatchObject({
      last_follow_up_at: new Date(now - dayMs),
      next_contact_at: new Date(next),
      version: 1,
    });
    const told = await team.database.query(
      `SELECT FROM outbox WHERE topic = 'toDos' AND payload ->> 'userId' = $1`,
      [team.id('sales1')],
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('LC-12 edge 23 a later follow-up keeps the earlier promise', async () => {
    const id = await team.entered('sales1');
    const now = await team.now();
    doneOf(await follow('sales1', id, { nextContactAt: now + dayMs }));
    doneOf(await follow('sales1', id, { nextContactAt: now + 5 * dayMs }));
    expect((await reminders(id)).map(({ done }: { done: boolean }) => done)).toEqual([true, false]);
    doneOf(await follow('sales1', id));
    expect((await reminders(id)).map(({ done }: { done: boolean }) => done)).toEqual([true, true]);
    expect((await team.row(id))['next_contact_at']).toBeNull();
  });

  it('LC-12 edge 23 a reminder is done by a tick, only by its own person, and ends in the pool', async () => {
    const id = await team.entered('sales1');
    doneOf(await follow('sales1', id, { nextContactAt: (await team.now()) + dayMs }));
    const [{ id: reminder }] = await reminders(id);
    const tick = (account: Account) =>
      team.as(account, (tx, viewer) => completeReminder(tx, viewer, reminder));
    expect(refusalOf(await tick('manager')).code).toBe('NOT_FOUND');
    doneOf(await tick('sales1'));
    doneOf(await tick('sales1'));
    doneOf(await follow('sales1', id, { nextContactAt: (await team.now()) + dayMs }));
    doneOf(await team.as('sales1', (tx, viewer) => abandonCustomer(tx, viewer, id, '没戏')));
    expect((await reminders(id)).map(({ done }: { done: boolean }) => done)).toEqual([true, true]);
    expect((await team.row(id))['next_contact_at']).toBeNull();
  });

  it('LC-12 note, times and contact are judged', async () => {
    const [id, other] = [await team.entered('sales1'), await team.entered('sales1')];
    const now = await team.now();
    const refused = refusalOf(
      await follow('sales1', id, { note: ' ', at: now + dayMs, nextContactAt: now - dayMs }),
    );
    expect(refused.fields?.map(({ path, problem }) => `${path.join('.')} ${problem}`)).toEqual([
      'note REQUIRED',
      'at IN_THE_FUTURE',
      'nextContactAt TOO_EARLY',
    ]);
    const { id: contactId } = doneOf(
      await team.as('sales1', (tx, viewer) =>
        addContact(tx, viewer, other, { name: '钱总', mobile: aMobile() }),
      ),
    );
    expect(refusalOf(await follow('sales1', id, { contactId })).path).toEqual(['contactId']);
    doneOf(await follow('sales1', other, { contactId }));
  });

  it('AC-3 follow-ups inherit the customer’s rights, and edge 7 are allowed while the review is pending', async () => {
    const id = await team.entered('sales1', { provisional: true });
    doneOf(await follow('sales1', id));
    expect(refusalOf(await follow('sales3', id)).code).toBe('NOT_FOUND');
    expect(refusalOf(await follow('assistant', id)).code).toBe('NOT_OWNER');
    expect(refusalOf(await follow('sales1', await team.inPool())).code).toBe('IN_POOL');
  });
});
