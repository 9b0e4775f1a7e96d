import { Client } from 'pg';

/**
 * Business time stands still in the oracle's database until somebody moves it: what ends "exactly now" can be asked
 * for. The product moves it by its own mutation; all else stays as the product has it.
 */
export async function stopTheClock(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      ALTER TABLE app_clock ADD COLUMN stopped_at timestamptz NOT NULL DEFAULT now();
      CREATE FUNCTION stop_clock() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.stopped_at := now(); RETURN NEW; END $$;
      -- Put to where it stands already, it goes on standing there.
      CREATE TRIGGER stop_clock BEFORE UPDATE ON app_clock FOR EACH ROW
        WHEN (old.ahead IS DISTINCT FROM new.ahead) EXECUTE FUNCTION stop_clock();
      CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT date_trunc('milliseconds', stopped_at + ahead) FROM app_clock $$;
      -- Nobody is asked for before the first world is laid; without anybody the product would lay its demo company.
      INSERT INTO app_user (id, account, name) VALUES (gen_random_uuid(), 'nobody', 'nobody');
    `);
  } finally {
    await client.end();
  }
}
