import { createCluster } from './embedded-cluster.js';
import { applicationUrl, prepareApplicationDatabase } from './embedded-application-database.js';
import { credentialsIn } from './embedded-credentials.js';
import { prepareHome } from './embedded-home.js';
import { lockDataFolder } from './embedded-lock.js';
import { stopOrphan } from './embedded-orphan.js';
import { runServer } from './embedded-server.js';

export interface EmbeddedPostgres {
  /** Connection string of the product's own database, as its owner (not as superuser). */
  readonly url: string;
  /** The server's process id; changes when a crashed server had to be started again. */
  readonly pid: number;
  /** Ends the server in order (fast shutdown) and frees the data folder. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Everything lives below this folder; it is created when missing. */
  dataDir: string;
  /** `false` trades safety for speed: for throw-away databases of tests only. */
  durable?: boolean;
}

/**
 * Starts the product's own PostgreSQL on a free local port, creating it on the first call.
 * Throws `DataFolderInUse` when a live process already works with this folder; a server left behind
 * by a process that was killed is stopped first and its data recovered.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true } = options;
  const lock = lockDataFolder(dataDir);
  try {
    const home = prepareHome(dataDir);
    const credentials = credentialsIn(home);
    await createCluster(home, credentials, durable);
    await stopOrphan(home);
    const server = await runServer(home, credentials, durable);
    try {
      await prepareApplicationDatabase(server.port, credentials);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return {
      url: applicationUrl(server.port, credentials),
      get pid() {
        return server.pid;
      },
      async stop() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
