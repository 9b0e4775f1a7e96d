// `pnpm new:action contacts archive-contact`: one verb on a customer or what hangs off it, with its test.
// It opens the customer, asks the rules and tells the world; what it changes is for its author to write.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { spellings } from './names.mjs';
import { runGenerator, writeNew } from './write-new.mjs';

export function newAction(root, moduleName, verbName) {
  if (!verbName) throw new Error('Which verb? For example: pnpm new:action contacts archive-contact');
  if (!existsSync(path.join(root, `apps/api/src/modules/${moduleName}/index.ts`))) {
    throw new Error(`There is no module ${moduleName}.`);
  }
  const verb = spellings(verbName);
  writeNew(root, {
    [`apps/api/src/modules/${moduleName}/actions/${verb.kebab}.ts`]: action(moduleName, verb),
    [`apps/api/test/${moduleName}/${verb.kebab}.spec.ts`]: spec(moduleName, verb),
  });
  console.log(
    'Next: write what it changes between the rule and the announcement, and call it from a resolver.',
  );
  if (moduleName !== 'customers') console.log(`The uses of ${moduleName} have to name customers.`);
}

function action(moduleName, verb) {
  const imports =
    moduleName === 'customers'
      ? `import { announceCustomer } from './announce-customer.js';
import { openCustomer } from './open-customer.js';
import { done, refuse, type Outcome } from './outcome.js';`
      : `import { announceCustomer, done, openCustomer, refuse, type Outcome } from '../../customers/index.js';`;
  return `import { whyNotEdit } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
${imports}

/** Load, decide, commit: the customer is held until the transaction ends. */
export async function ${verb.camel}(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, customerId, { edit: 'customer.update' });
  if ('refusal' in opened) return opened;
  const { customer, facts } = opened;
  const why = whyNotEdit(customer.state, facts);
  if (why !== null) return refuse(why);
  await announceCustomer(tx, customer);
  return done({ id: customer.row.id });
}
`;
}

function spec(moduleName, verb) {
  return `import { ${verb.camel} } from '../../src/modules/${moduleName}/actions/${verb.kebab}.js';
import { aSalesTeam, doneOf, refusalOf, type ASalesTeam } from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(async () => await team.close());

test('AC-3 ${verb.plain}: the owner may', async () => {
  const id = await team.entered('sales1');
  const outcome = await team.as('sales1', (tx, viewer) => ${verb.camel}(tx, viewer, id));
  expect(doneOf(outcome)).toEqual({ id });
});

test('AC-3 ${verb.plain}: to whoever does not see the customer it is not there', async () => {
  const id = await team.entered('sales1');
  const outcome = await team.as('sales3', (tx, viewer) => ${verb.camel}(tx, viewer, id));
  expect(refusalOf(outcome).code).toBe('NOT_FOUND');
});
`;
}

if (process.argv[1] === import.meta.filename) {
  runGenerator(
    newAction,
    'Usage: pnpm new:action <module> <verb-noun>, for example contacts archive-contact',
  );
}
