import { Client } from 'pg';

const reconnectAfterMs = [100, 500, 1_000, 2_000, 5_000];

export interface Listening {
  stop(): Promise<void>;
}

/**
 * Listens on a channel of the database at `url` on a connection of its own and takes it up again when it is
 * lost. `onReady` is called whenever listening (re)starts: what was said in between has been missed.
 */
export function listen(
  url: string,
  channel: string,
  onMessage: (payload: string) => void,
  onReady: () => void = () => undefined,
): Listening {
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let current: Client | undefined;

  async function connect(): Promise<void> {
    const client = new Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'tidewater listener',
    });
    current = client;
    let lost = false;
    const onLoss = (): void => {
      if (lost) return;
      lost = true;
      void client.end().catch(() => undefined);
      if (stopped) return;
      const delay = reconnectAfterMs[Math.min(failures++, reconnectAfterMs.length - 1)];
      timer = setTimeout(() => void connect(), delay);
    };
    client.on('error', onLoss);
    client.on('end', onLoss);
    client.on('notification', ({ payload = '' }) => onMessage(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      failures = 0;
      onReady();
    } catch {
      onLoss();
    }
  }

  void connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current?.end().catch(() => undefined);
    },
  };
}
