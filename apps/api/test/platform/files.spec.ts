import { request as httpRequest } from 'node:http';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
let sales2: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
  sales2 = await server.signIn('sales2');
});
afterAll(async () => await server.stop());

const csv = 'name,phone\n靖江市春意空调有限公司,13800131234\n';

async function upload(
  bytes: string | Uint8Array<ArrayBuffer>,
  name: string,
  headers: Record<string, string> = asSales1(),
) {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  return await fetch(`${server.url}/files`, { method: 'POST', body: form, headers });
}
function asSales1(): Record<string, string> {
  return { authorization: `Bearer ${sales1.token}` };
}
async function countFiles(): Promise<number> {
  const [row]: { count: number }[] = await server.database.query(
    'SELECT count(*)::int AS count FROM stored_file',
  );
  return row?.count ?? -1;
}

test('DA-2 a file comes back to its sender byte for byte, as a download that is kept nowhere', async () => {
  const large = csv.repeat(60_000);
  const sent = await upload(large, '客户 名单.csv');
  expect(sent.status).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  const got = await fetch(`${server.url}/files/${id}`, { headers: asSales1() });
  expect(got.status).toBe(200);
  expect(got.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E5%AE%A2%E6%88%B7%20%E5%90%8D%E5%8D%95\.csv$/,
  );
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.headers.get('cache-control')).toBe('private, no-store');
  expect(await got.text()).toBe(large);
});

test('L32 for anybody but the sender, and after its time, a file does not exist', async () => {
  const { id } = (await (await upload(csv, 'a.csv')).json()) as { id: string };
  const address = `${server.url}/files/${id}`;
  expect((await fetch(address, { headers: { authorization: `Bearer ${sales2.token}` } })).status).toBe(404);
  expect((await fetch(address)).status).toBe(401);
  expect((await fetch(`${server.url}/files/nonsense`, { headers: asSales1() })).status).toBe(404);
  await server.database.query(
    `UPDATE stored_file SET expires_at = now() - interval '1 second' WHERE id = $1`,
    [id],
  );
  expect((await fetch(address, { headers: asSales1() })).status).toBe(404);
});

test.each([
  ['an archive called CSV', Buffer.from('504b0304140000000800', 'hex'), 'data.csv', 415],
  ['a program', Buffer.from('7f454c4602010100', 'hex'), 'tool.csv', 415],
  ['a text with NUL', Buffer.from('a,b\0c'), 'x.csv', 415],
  ['nothing', Buffer.alloc(0), 'empty.csv', 400],
])('A35 %s is refused and leaves nothing behind', async (_what, bytes, name, status) => {
  const before = await countFiles();
  expect((await upload(new Uint8Array(bytes), name)).status).toBe(status);
  expect(await countFiles()).toBe(before);
});

test('A35 paths and direction signs in a file’s name are dropped', async () => {
  const { id } = (await (await upload(csv, '..\\..\\etc/passwd\u202Egpj.csv')).json()) as { id: string };
  const [file]: { name: string }[] = await server.database.query(
    'SELECT name FROM stored_file WHERE id = $1',
    [id],
  );
  expect(file?.name).toBe('passwdgpj.csv');
});

test('A35 a file over 50 MB is refused while it comes in and leaves nothing behind', async () => {
  const before = await countFiles();
  const status = await new Promise<number>((resolve, reject) => {
    const sending = httpRequest(`${server.url}/files`, {
      method: 'POST',
      headers: {
        ...asSales1(),
        'content-type': 'multipart/form-data; boundary=b',
        'transfer-encoding': 'chunked',
      },
    });
    sending.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.on('error', reject);
    sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
    const chunk = Buffer.alloc(1_048_576, 'a');
    let left = 52;
    const more = (): void => {
      while (left-- > 0) if (!sending.write(chunk)) return void sending.once('drain', more);
      sending.end('\r\n--b--\r\n');
    };
    more();
  });
  expect(status).toBe(413);
  expect(await countFiles()).toBe(before);
});

test('A11 another site cannot send a file with a person’s cookie', async () => {
  const cookie = `tidewater=${sales1.token}`;
  expect((await upload(csv, 'a.csv', { cookie, origin: 'https://evil.example' })).status).toBe(403);
  expect((await upload(csv, 'a.csv', { cookie, origin: 'null' })).status).toBe(403);
  expect((await upload(csv, 'a.csv', { cookie, origin: server.url })).status).toBe(201);
});

test('A35 an upload that breaks off leaves nothing behind', async () => {
  const before = await countFiles();
  await new Promise<void>((resolve) => {
    const sending = httpRequest(`${server.url}/files`, {
      method: 'POST',
      headers: {
        ...asSales1(),
        'content-type': 'multipart/form-data; boundary=b',
        'transfer-encoding': 'chunked',
      },
    });
    sending.on('error', () => resolve());
    sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nname\n');
    setTimeout(() => sending.destroy(), 300);
    setTimeout(resolve, 600);
  });
  for (let wait = 0; wait < 30 && (await countFiles()) !== before; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await countFiles()).toBe(before);
});
