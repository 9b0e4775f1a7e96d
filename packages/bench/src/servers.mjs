import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const floorServer = fileURLToPath(new URL('./floor/server.mjs', import.meta.url));
const productServer = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));

export async function startFloor(databaseUrl) {
  const port = await freePort();
  const child = fork(floorServer, [databaseUrl, String(port)]);
  await Promise.race([once(child, 'message'), failed(child, 'The floor')]);
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => end(child) };
}

/** The product as it runs in earnest, on a database that is there already. `nodeArgs` come before `main.js`. */
export async function startProduct(databaseUrl, { role = 'api', nodeArgs = [] } = {}) {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO: '1',
    ROLE: role,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    OPERATIONS_PER_MINUTE: '100000000',
  };
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=64', '--heap-growing-percent=40', ...nodeArgs, productServer],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await Promise.race([said(child, 'Tidewater is ready'), failed(child, 'The product')]);
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => end(child) };
}

const password = 'Tidewater-demo-1';

/** Signs in as a person does and answers the cookie of the session. */
export async function signIn(url, account) {
  const query = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { account, password } } }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
  return cookie;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function said(child, words) {
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.includes(words)) break;
  }
  child.stdout.resume();
}

async function failed(child, who) {
  const [code] = await once(child, 'exit');
  throw new Error(`${who} ended with ${code}`);
}

async function end(child) {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
