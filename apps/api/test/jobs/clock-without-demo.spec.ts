import { startTestServer, type TestServer } from '../setup/start-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { DEMO: '0' } });
});
afterAll(async () => await server.stop());

test('edge 4 outside a demo nobody moves the clock, not even an administrator', async () => {
  const admin = await server.signIn('admin');
  const answer = await admin.ask('mutation { moveClock(to: "2100-01-01T00:00:00Z") { now } }');
  expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  const [clock]: { ahead: boolean }[] = await server.database.query(
    `SELECT ahead > interval '0' AS ahead FROM app_clock`,
  );
  expect(clock).toEqual({ ahead: false });
});
