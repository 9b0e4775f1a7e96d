import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

/** A company in which rights, quotas and owners are after each test what they were before. */
export class ExportCompany {
  private since = new Date(0);

  private constructor(
    readonly server: TestServer,
    private readonly rolesBefore: readonly { readonly id: string; readonly rights: object }[],
  ) {}

  static async start(): Promise<ExportCompany> {
    const server = await startTestServer();
    return new ExportCompany(server, await server.database.query('SELECT id, rights FROM role'));
  }

  /** From now on `auditOf` looks. */
  async begin(): Promise<void> {
    [{ since: this.since }] = await this.server.database.query('SELECT clock_timestamp() AS since');
  }

  async restore(): Promise<void> {
    const { database, company } = this.server;
    for (const role of this.rolesBefore) {
      await database.query('UPDATE role SET rights = $2 WHERE id = $1', [
        role.id,
        JSON.stringify(role.rights),
      ]);
    }
    await database.query(`UPDATE export_job SET file_id = NULL`);
    await database.query(`DELETE FROM stored_file WHERE purpose = 'export'`);
    for (const table of ['export_job', 'export_use', 'app_setting'])
      await database.query(`DELETE FROM ${table}`);
    await database.query('UPDATE app_user SET active = true');
    await this.give(company.customers.potential, company.people.get('sales1') ?? '');
    await this.give(company.customers.colleagues, company.people.get('sales2') ?? '');
  }

  async give(customerId: string, userId: string): Promise<void> {
    await this.server.database.query('UPDATE customer SET owner_id = $2 WHERE id = $1', [customerId, userId]);
  }

  /** Changes the rights of every role of a person by a path of the JSON. */
  async rights(client: Client, path: string, value: unknown): Promise<void> {
    await this.server.database.query(
      `UPDATE role SET rights = jsonb_set(rights, $1, $2, true)
       WHERE id IN (SELECT role_id FROM user_role WHERE user_id = $3)`,
      [path, JSON.stringify(value), client.userId],
    );
  }

  async auditOf(deed: string): Promise<{ actor_id: string; detail: Record<string, unknown> }[]> {
    return await this.server.database.query(
      'SELECT actor_id, detail FROM audit_log WHERE deed = $1 AND at >= $2 ORDER BY at',
      [deed, this.since],
    );
  }
}

/** The customers somebody sees, as the list names them. */
export async function names(client: Client, filter: object = {}): Promise<string[]> {
  const { data } = await client.ask(
    'query ($filter: CustomerFilter) { customers(first: 200, filter: $filter) { edges { node { name } } } }',
    { filter },
  );
  return data.customers.edges.map(({ node }: { node: { name: string } }) => node.name);
}
