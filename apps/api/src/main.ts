import 'reflect-metadata';

import { startApplication, type Application } from './application.js';
import { demoAccounts } from './modules/people/index.js';
import { EmbeddedProblem } from './platform/database/embedded-problem.js';
import { DatabaseUnreachable } from './platform/database/wait-for-database.js';
import { EnvProblem, readEnv, type Env } from './platform/env.js';
import { CannotListen } from './platform/http/server.js';
import { createLog } from './platform/log.js';

const graceMs = 10_000;

try {
  const env = readEnv(process.env);
  const log = createLog(env.logLevel);
  // One request that failed unheard must not end all others; what it wrote was rolled back.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'failed unheard'));
  const starting = startApplication(env, log);
  stopOnSignal(starting);
  await greet(env, await starting);
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function greet(env: Env, { url, database, firstData }: Application): Promise<void> {
  if (firstData.kind === 'administrator') {
    console.log(`First administrator: ${firstData.account}, password ${firstData.password} (shown only now)`);
  }
  if (!env.demo) {
    console.log(`Tidewater is ready at ${url}`);
    return;
  }
  const { accounts, password } = await demoAccounts(database);
  const names = accounts.map(({ account }) => account).join(', ');
  console.log(`Tidewater is ready at ${url} · demo accounts: ${names} · password: ${password}`);
}

/** The first signal ends in order, what is still starting included; a second one at once. */
function stopOnSignal(starting: Promise<Application>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), graceMs + 35_000).unref();
    starting
      .then(async (application) => await application.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Faults that whoever starts the server can mend; a stack would not help them. */
function isForPeople(error: unknown): error is Error {
  const mendable = [EnvProblem, CannotListen, EmbeddedProblem, DatabaseUnreachable];
  return mendable.some((kind) => error instanceof kind);
}
