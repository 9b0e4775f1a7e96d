import { Client } from 'pg';

/** Where an API can be stopped in the middle of a mutation, told by what has happened in the database by then. */
export const faultPoints = [
  'before its row is written',
  'before what hangs off the row is written',
  'before its outcome is noted',
  'at the commit',
  'between the commit and the answer',
] as const;
export type FaultPoint = (typeof faultPoints)[number];

const lock = 4_711;

/** Lets whatever comes to a point wait there, until it is let go on. */
export interface Stop {
  /** Something has come to the point. */
  reached(): Promise<void>;
  /** Nothing waits there any more. */
  lift(): Promise<void>;
}

/** `table` is the one the mutation writes its own row to. */
export async function stopAt(point: FaultPoint, table: string, url: string): Promise<Stop> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `CREATE OR REPLACE FUNCTION fault_point() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_advisory_xact_lock(${lock}); RETURN NEW; END $$`,
  );
  const heard = new Promise<void>((resolve) => client.once('notification', () => resolve()));
  const statement = triggerAt(point, table);
  if (statement === null) await client.query('LISTEN outbox_waiting');
  else await client.query(`SELECT pg_advisory_lock(${lock}); ${statement}`);
  return {
    reached: async () => {
      if (statement === null) return heard;
      while (!(await isWaiting(client))) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    lift: async () => {
      await client.query(`SELECT pg_advisory_unlock_all()`);
      for (const one of [table, 'idempotency_key', 'outbox']) {
        await client.query(`DROP TRIGGER IF EXISTS fault_point ON ${one}`);
      }
      await client.end();
    },
  };
}

/** Null: the bell that rings with the commit tells. */
function triggerAt(point: FaultPoint, table: string): string | null {
  const rows = 'FOR EACH ROW EXECUTE FUNCTION fault_point()';
  switch (point) {
    case 'before its row is written':
      return `CREATE TRIGGER fault_point BEFORE INSERT OR UPDATE ON ${table} ${rows}`;
    case 'before what hangs off the row is written':
      return `CREATE TRIGGER fault_point AFTER INSERT OR UPDATE ON ${table} ${rows}`;
    case 'before its outcome is noted':
      return `CREATE TRIGGER fault_point BEFORE UPDATE ON idempotency_key FOR EACH ROW WHEN (OLD.response IS DISTINCT FROM NEW.response) EXECUTE FUNCTION fault_point()`;
    case 'at the commit':
      return `CREATE CONSTRAINT TRIGGER fault_point AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED ${rows}`;
    case 'between the commit and the answer':
      return null;
    default:
      return point satisfies never;
  }
}

async function isWaiting(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ waiting: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
       WHERE locktype = 'advisory' AND NOT granted AND objid = ${lock} AND datname = current_database()) AS waiting`,
  );
  return rows[0]?.waiting ?? false;
}
