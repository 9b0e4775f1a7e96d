import { addContact } from '../../src/modules/contacts/actions/add-contact.js';
import { revealNumber, revealsPerDay } from '../../src/modules/contacts/actions/reveal-number.js';
import { updateContact } from '../../src/modules/contacts/actions/update-contact.js';
import { lockPoolCustomer } from '../../src/modules/customers/actions/lock-pool-customer.js';
import {
  aMobile,
  aSalesTeam,
  doneOf,
  refusalOf,
  type Account,
  type ASalesTeam,
} from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());

const add = (account: Account, customerId: string, changes: object = {}) =>
  team.as(account, (tx, viewer) =>
    addContact(tx, viewer, customerId, { name: '赵敏', mobile: aMobile(), ...changes }),
  );
const contactsOf = (customerId: string) =>
  team.database.query('SELECT * FROM contact WHERE customer_id = $1 ORDER BY created_at, id', [customerId]);
const pooledContact = async (numbers: object = {}) => {
  const id = await team.inPool();
  const { id: contact } = doneOf(await add('admin', id, numbers));
  return { id, contact };
};

describe('contacts', () => {
  it('CT-1 one of them is primary: the first, until another is made so', async () => {
    const id = await team.entered('sales1');
    const { id: first } = doneOf(await add('sales1', id));
    const { id: second } = doneOf(await add('sales1', id));
    const primary = async () =>
      (await contactsOf(id))
        .filter((one: { is_primary: boolean }) => one.is_primary)
        .map((one: { id: string }) => one.id);
    expect(await primary()).toEqual([first]);
    doneOf(
      await team.as('sales1', (tx, viewer) =>
        updateContact(tx, viewer, second, 1, { name: '赵敏', primary: true }),
      ),
    );
    expect(await primary()).toEqual([second]);
    const { id: third } = doneOf(await add('sales1', id, { primary: true }));
    expect(await primary()).toEqual([third]);
  });

  it('CT-1 R11 of many made primary at once one is', async () => {
    const id = await team.entered('sales1');
    await Promise.all(Array.from({ length: 6 }, () => add('sales1', id, { primary: true })));
    const rows = await contactsOf(id);
    expect(rows).toHaveLength(6);
    expect(rows.filter((one: { is_primary: boolean }) => one.is_primary)).toHaveLength(1);
  });

  it('LC-13 it is at once in the address book of whoever entered it, with its pinyin', async () => {
    const id = await team.entered('sales1');
    const { id: contact } = doneOf(await add('sales1', id));
    const [entry] = await team.database.query(
      'SELECT e.user_id, c.name_pinyin, c.name_initials FROM address_book_entry e JOIN contact c ON c.id = e.contact_id WHERE c.id = $1',
      [contact],
    );
    expect(entry).toEqual({ user_id: team.id('sales1'), name_pinyin: 'zhaomin', name_initials: 'zm' });
  });

  it('LC-2 numbers are judged, and an update changes only what it names', async () => {
    const id = await team.entered('sales1');
    expect(refusalOf(await add('sales1', id, { mobile: '1380013800', email: 'x' })).fields).toEqual([
      { path: ['mobile'], problem: 'NOT_A_PHONE' },
      { path: ['email'], problem: 'NOT_AN_EMAIL' },
    ]);
    const mobile = aMobile();
    const { id: contact } = doneOf(await add('sales1', id, { mobile, title: '采购' }));
    doneOf(
      await team.as('sales1', (tx, viewer) =>
        updateContact(tx, viewer, contact, 1, { name: '赵敏敏', title: null }),
      ),
    );
    expect((await contactsOf(id))[0]).toMatchObject({ name: '赵敏敏', title: null, mobile, version: 2 });
    const stale = await team.as('sales1', (tx, viewer) =>
      updateContact(tx, viewer, contact, 1, { name: '旧' }),
    );
    expect(stale).toMatchObject({ refusal: { code: 'STALE' }, context: { currentId: id } });
  });

  it('AC-3 contacts inherit the customer’s rights', async () => {
    const id = await team.entered('sales1');
    const { id: contact } = doneOf(await add('sales1', id));
    expect(refusalOf(await add('sales3', id)).code).toBe('NOT_FOUND');
    expect(refusalOf(await add('assistant', id)).code).toBe('NOT_OWNER');
    const change = (account: Account) =>
      team.as(account, (tx, viewer) => updateContact(tx, viewer, contact, 1, { name: '别人' }));
    expect(refusalOf(await change('sales3')).code).toBe('NOT_FOUND');
    doneOf(await change('manager'));
  });

  it('LC-8 a pool customer’s contacts are nobody’s to change', async () => {
    const { id, contact } = await pooledContact();
    expect(refusalOf(await add('sales1', id)).code).toBe('IN_POOL');
    expect(
      refusalOf(
        await team.as('sales1', (tx, viewer) => updateContact(tx, viewer, contact, 1, { name: '改' })),
      ).code,
    ).toBe('IN_POOL');
  });
});

describe('reveal to call', () => {
  const reveal = (account: Account, contact: string) =>
    team.as(account, (tx, viewer) => revealNumber(tx, viewer, contact, 'mobile'));

  it('LC-8 edge 21 shows one number to someone who may claim, and logs it', async () => {
    const mobile = aMobile();
    const { id, contact } = await pooledContact({ mobile });
    expect(doneOf(await reveal('sales1', contact))).toEqual({ number: mobile, left: revealsPerDay - 1 });
    const logged = await team.database.query(
      `SELECT user_id, customer_id, contact_id, detail FROM access_log WHERE deed = 'number.reveal' AND contact_id = $1`,
      [contact],
    );
    expect(logged).toEqual([
      { user_id: team.id('sales1'), customer_id: id, contact_id: contact, detail: { field: 'mobile' } },
    ]);
  });

  it('LC-8 edge 21 not to whoever may not claim it, and not of what is out of sight', async () => {
    const { id, contact } = await pooledContact();
    expect(refusalOf(await reveal('assistant', contact)).code).toBe('NOT_ALLOWED');
    expect(refusalOf(await reveal('aftersales', contact)).code).toBe('NOT_FOUND');
    doneOf(await team.as('manager', (tx, viewer) => lockPoolCustomer(tx, viewer, id, '留着')));
    expect(refusalOf(await reveal('sales1', contact)).code).toBe('LOCKED');
    const owned = await team.entered('sales3');
    const { id: other } = doneOf(await add('sales3', owned));
    expect(refusalOf(await reveal('sales1', other)).code).toBe('NOT_FOUND');
  });

  it('DA-7 only so many a day, also when asked in parallel', async () => {
    const { contact } = await pooledContact();
    const seen = await Promise.allSettled(
      Array.from({ length: revealsPerDay + 4 }, () => reveal('sales2', contact)),
    );
    expect(seen.filter(({ status }) => status === 'fulfilled')).toHaveLength(revealsPerDay);
    await team.passDays(1);
    doneOf(await reveal('sales2', contact));
  });
});
