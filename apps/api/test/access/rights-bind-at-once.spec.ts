import { ask, startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const readers = 12;
const rights = 'rights { scopes { action scope } may levels { place reach level } }';

interface Seen {
  /** When it was asked. */
  readonly at: number;
  readonly sees: boolean;
}

/** R24: while many people read on two processes, somebody takes a right away. */
describe('a right that is taken away under load', () => {
  let server: TestServer;
  let second: Awaited<ReturnType<TestServer['another']>>;
  let admin: Client;
  let sales1: Client;

  beforeAll(async () => {
    server = await startTestServer();
    second = await server.another();
    [admin, sales1] = await Promise.all([server.signIn('admin'), server.signIn('sales1')]);
  }, 60_000);
  afterAll(async () => {
    await second.stop();
    await server.stop();
  });

  /**
   * Twelve readers ask without a pause, half of them on each process; meanwhile the right is taken away. Answers what
   * was seen by questions that were asked before that began and after it was answered.
   */
  async function whileReading(
    query: string,
    sees: (data: unknown) => boolean,
    takeAway: () => Promise<void>,
  ) {
    const seen: Seen[] = [];
    let isOver = false;
    const read = async (url: string) => {
      while (!isOver) {
        const at = performance.now();
        const { data } = await ask(url, query, {}, { authorization: `Bearer ${sales1.token}` });
        seen.push({ at, sees: sees(data) });
      }
    };
    const reading = Array.from({ length: readers }, (_, index) =>
      read(index % 2 === 0 ? server.url : second.url),
    );
    const enough = async (after: number) => {
      while (seen.filter(({ at }) => at > after).length < 60)
        await new Promise((done) => setTimeout(done, 10));
    };
    await enough(0);
    const begun = performance.now();
    await takeAway();
    const over = performance.now();
    await enough(over);
    isOver = true;
    await Promise.all(reading);
    const of = (when: (at: number) => boolean) => [
      ...new Set(seen.filter(({ at }) => when(at)).map((one) => one.sees)),
    ];
    // A question asked right before may be answered right after.
    return { before: of((at) => at < begun - 1000 || at === seen[0]?.at), after: of((at) => at > over) };
  }

  test('R24 AC-2 a field hidden by a change of the role', async () => {
    const [role] = await server.database.query(`SELECT id FROM role WHERE key = 'preSales'`);
    const { data } = await admin.ask(`query ($id: ID!) { role(id: $id) { name version ${rights} } }`, {
      id: role.id,
    });
    const { name, version, rights: before } = data.role;
    const hidden = { place: 'Customer.phone', reach: '*', level: 'hidden' };
    const input = { id: role.id, name, version, rights: { ...before, levels: [...before.levels, hidden] } };
    const found = await whileReading(
      '{ customers(first: 20, filter: { stage: { in: [POTENTIAL, INTENT, FORMAL] } }) { edges { node { phone } } } }',
      (answer) => JSON.stringify(answer).match(/"phone":"/) !== null,
      async () => {
        const { data: saved } = await admin.ask(
          `mutation ($input: SaveRoleInput!) { saveRole(input: $input) { __typename } }`,
          { input },
        );
        expect(saved.saveRole.__typename).toBe('Role');
      },
    );
    expect(found).toEqual({ before: [true], after: [false] });
  });

  test('R24 AC-5 a grant that is revoked', async () => {
    const id = server.company.customers.elsewhere;
    const { data } = await admin.ask(
      `mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { ... on Grant { id } } }`,
      { input: { customerId: id, level: 'READ', principal: { kind: 'USER', id: sales1.userId } } },
    );
    const found = await whileReading(
      `{ customer(id: "${id}") { id } }`,
      (answer) => JSON.stringify(answer).includes(id),
      async () => {
        const { data: revoked } = await admin.ask(
          `mutation { revokeAccess(id: "${data.grantAccess.id}") { __typename } }`,
        );
        expect(revoked.revokeAccess.__typename).toBe('Grant');
      },
    );
    expect(found).toEqual({ before: [true], after: [false] });
  });

  test('R24 AC-11 an account that is disabled', async () => {
    const found = await whileReading(
      '{ me { user { id } } }',
      (answer) => JSON.stringify(answer ?? null).includes(sales1.userId),
      async () => {
        await server.database.query(`UPDATE app_user SET active = false WHERE id = $1`, [sales1.userId]);
      },
    );
    expect(found).toEqual({ before: [true], after: [false] });
  });
});
