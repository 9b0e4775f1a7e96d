import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The application in a process of its own. */
export interface AnApi {
  readonly url: string;
  isRunning(): boolean;
  /** Without a chance to tidy up. */
  kill(): Promise<void>;
}

export async function startApi(databaseUrl: string): Promise<AnApi> {
  const child = spawn(
    process.execPath,
    ['--import', './test/setup/register-typescript.mjs', './test/faults/api-process.ts'],
    {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        DATABASE_POOL: '6',
        PORT: '0',
        DEMO: '1',
        ROLE: 'api',
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const gone = once(child, 'exit');
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', () => reject(new Error(complaint)));
  });
  const { port }: { port: number } = JSON.parse(line);
  return {
    url: `http://127.0.0.1:${port}`,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await gone;
    },
  };
}
