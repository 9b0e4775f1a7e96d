// A module whose records hang off a customer and inherit who may see them (AC-3). It works as it is:
// one text per record, entered, listed and read through the lens. What the noun is really made of comes next.
import { withArticle } from './names.mjs';

export function moduleFiles({ plural, noun, migration }) {
  const home = `apps/api/src/modules/${plural.kebab}`;
  return {
    [`${home}/index.ts`]: face(plural, noun),
    [`${home}/data/${noun.kebab}.row.ts`]: row(noun),
    [`${home}/data/${noun.kebab}.repository.ts`]: repository(noun),
    [`${home}/actions/add-${noun.kebab}.ts`]: action(noun),
    [`${home}/graphql/${noun.kebab}.type.ts`]: type(noun),
    [`${home}/graphql/${plural.kebab}.resolver.ts`]: resolver(plural, noun),
    [`apps/api/src/platform/database/migrations/${migration.file}.ts`]: table(noun, migration),
    [`apps/api/test/${plural.kebab}/${plural.kebab}.spec.ts`]: spec(plural, noun),
  };
}

const face = (plural, noun) => `import type { ApplicationModule } from '../../platform/module.js';
import { ${noun.pascal}Row } from './data/${noun.kebab}.row.js';
import { ${plural.pascal}Resolver } from './graphql/${plural.kebab}.resolver.js';

/** What is kept of ${plural.plain}. */
export const ${plural.camel}: ApplicationModule = {
  name: '${plural.kebab}',
  uses: ['customers'],
  resolvers: [${plural.pascal}Resolver],
  rows: [${noun.pascal}Row],
};
`;

const row = (noun) => `import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('${noun.snake}')
export class ${noun.pascal}Row {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text') note: string;
  @Column('uuid', { name: 'creator_id' }) creatorId: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
}
`;

const repository = (noun) => `import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';
import { ${noun.pascal}Row } from './${noun.kebab}.row.js';

/** The caller holds the customer. */
export async function insert${noun.pascal}(
  tx: Transaction,
  creatorId: string,
  customerId: string,
  note: string,
): Promise<${noun.pascal}Row> {
  const now = new Date(tx.now);
  const row: ${noun.pascal}Row = {
    id: uuidv7(),
    version: 1,
    customerId,
    note,
    creatorId,
    createdAt: now,
    updatedAt: now,
  };
  await tx.manager.insert(${noun.pascal}Row, row);
  return row;
}
`;

const action = (noun) => `import { refusal, whyNotEdit } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announceCustomer, done, openCustomer, refuse, type Outcome } from '../../customers/index.js';
import { insert${noun.pascal} } from '../data/${noun.kebab}.repository.js';

const longestNote = 2_000;

/** ${capital(withArticle(noun.plain))} of a customer; it is as visible as the customer itself (AC-3). */
export async function add${noun.pascal}(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  note: string,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, customerId, { edit: 'customer.update' });
  if ('refusal' in opened) return opened;
  const { customer, facts } = opened;
  const why = whyNotEdit(customer.state, facts);
  if (why !== null) return refuse(why);
  const text = note.trim();
  if (text === '' || text.length > longestNote) return refuse(refusal('INVALID', { path: ['note'] }));
  const { id } = await insert${noun.pascal}(tx, viewer.id, customerId, text);
  await announceCustomer(tx, customer);
  return done({ id });
}
`;

const type = (noun) => `import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access, filterOf, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { Customer } from '../../customers/index.js';

@ObjectType({ description: 'Has no rights of its own: it inherits the customer’s (AC-3).' })
@LensView({ table: '${noun.snake}', customer: (row) => \`\${row}.customer_id\`, read: 'customer.read' })
export class ${noun.pascal} {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => Customer)
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Customer,
      on: (row, customer) => \`\${customer}.id = \${row}.customer_id\`,
    },
  })
  customer: Relation<Customer>;

  @Field(() => String, { nullable: true })
  @Access({ class: 'note', filter: 'string' })
  note: string | null;

  @Field(() => Date)
  @Access({ class: 'identity' })
  createdAt: Date;

  @Field(() => [String])
  @Access({ class: 'identity', special: 'withheld' })
  withheld: string[];
}

export const ${noun.pascal}Connection = connectionOf(() => ${noun.pascal}, '${noun.pascal}');
export const ${noun.pascal}Filter = filterOf(${noun.pascal});
`;

const resolver = (plural, noun) => `import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';

import { listRecords, oneRecord, type SortKey } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { runVerb } from '../../customers/index.js';
import { add${noun.pascal} } from '../actions/add-${noun.kebab}.js';
import { ${noun.pascal}, ${noun.pascal}Connection, ${noun.pascal}Filter } from './${noun.kebab}.type.js';

const ${noun.pascal}Result = resultUnion('${noun.pascal}Result', () => ${noun.pascal});
const newestFirst: SortKey = {
  class: 'identity',
  type: 'timestamptz',
  sql: (row) => \`\${row}.created_at\`,
  direction: 'DESC',
};

@Resolver()
export class ${plural.pascal}Resolver {
  @Query(() => ${noun.pascal}Connection)
  ${plural.camel}(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ${noun.pascal}Filter, { nullable: true }) filter?: object,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, ${noun.pascal}, { filter, order: [newestFirst], first, after });
  }

  @Query(() => ${noun.pascal}, { nullable: true })
  ${noun.camel}(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string) {
    return oneRecord(context, info, ${noun.pascal}, id);
  }

  @Mutation(() => ${noun.pascal}Result)
  add${noun.pascal}(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('note', () => String) note: string,
  ) {
    return runVerb(context, info, ${noun.pascal}, (tx, viewer) => add${noun.pascal}(tx, viewer, customerId, note));
  }
}
`;

const table = (noun, migration) => `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${migration.name} implements MigrationInterface {
  readonly name = '${migration.name}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      CREATE TABLE ${noun.snake} (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        customer_id uuid NOT NULL REFERENCES customer (id),
        note text NOT NULL,
        creator_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT app_now(),
        updated_at timestamptz(3) NOT NULL DEFAULT app_now()
      );
      CREATE INDEX ${noun.snake}_customer ON ${noun.snake} (customer_id, created_at DESC, id);
      CREATE INDEX ${noun.snake}_newest ON ${noun.snake} (created_at DESC, id);
    \`);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
`;

const spec = (
  plural,
  noun,
) => `import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
});
afterAll(async () => await server.stop());

const add = \`mutation Add($customerId: ID!, $note: String!) {
  add${noun.pascal}(customerId: $customerId, note: $note) {
    ... on ${noun.pascal} { id note customer { id } }
    ... on Refused { code path }
  }
}\`;
const list = '{ ${plural.camel} { totalCount { value } edges { node { id note } } } }';

test('AC-3 ${withArticle(noun.plain)} is seen by whoever sees its customer, and by nobody else', async () => {
  const customerId = server.company.customers.potential;
  const { data } = await sales1.ask(add, { customerId, note: '  第一条  ' });
  expect(data.add${noun.pascal}).toMatchObject({ note: '第一条', customer: { id: customerId } });

  const { id } = data.add${noun.pascal};
  const seen = await (await server.signIn('manager')).ask(list);
  expect(seen.data.${plural.camel}.edges).toEqual([{ node: { id, note: '第一条' } }]);
  const stranger = await server.signIn('sales3');
  expect((await stranger.ask(list)).data.${plural.camel}).toEqual({ totalCount: { value: 0 }, edges: [] });
  expect((await stranger.ask(add, { customerId, note: '偷看' })).data.add${noun.pascal}.code).toBe('NOT_FOUND');
});

test('AC-3 ${withArticle(noun.plain)} without a text is refused', async () => {
  const { data } = await sales1.ask(add, { customerId: server.company.customers.potential, note: ' ' });
  expect(data.add${noun.pascal}).toEqual({ code: 'INVALID', path: ['note'] });
});
`;

function capital(phrase) {
  return phrase[0].toUpperCase() + phrase.slice(1);
}
