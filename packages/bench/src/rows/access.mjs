import { withClient } from '../datasets.mjs';
import { interleave, percentile, spread } from '../measure.mjs';
import { product } from '../product.mjs';

const viewers = { salesperson: 'sales1', 'manager of 40 departments': 'manager', 'whole company': 'ceo' };
const runs = 200;

// The same page and the same count of everything, by hand and without asking who may see it.
const columns = ['id', 'code', 'name', 'stage', 'protectedUntil'];
const openPage = `SELECT json_build_array(id, code, name, stage, protected_until) AS node, NULL AS position FROM customer
  WHERE stage = 'potential' AND deleted_at IS NULL ORDER BY protected_until, id LIMIT 51`;
const openCount = `SELECT count(*)::int AS count FROM (
  SELECT 1 FROM customer WHERE stage = 'potential' AND deleted_at IS NULL LIMIT 10001) counted`;

/**
 * What the right to see adds to the statement of a page of 50 and to that of a count (exact up to 10,000), with 200
 * grants a thousand customers: the 95th percentile of the lens's statement less that of the open one.
 */
export const access = {
  id: 'AC',
  title: 'what the right to see adds',
  goal: { pageMs: 5, countMs: 60 },
  async run({ stands, rounds }) {
    const [figures, checked] = [[], []];
    for (const { size, databaseUrl } of stands) {
      const statements = await statementsOf(databaseUrl);
      await withClient(databaseUrl, async (client) => {
        const open = {
          page: { name: 'open page', text: openPage },
          count: { name: 'open count', text: openCount },
        };
        for (const [viewer, lensed] of Object.entries(statements)) {
          for (const kind of ['page', 'count']) {
            const found = await interleave(
              { open: () => p95Of(client, open[kind]), lens: () => p95Of(client, lensed[kind]) },
              rounds,
            );
            const added = spread(found.lens.map((one, round) => one - found.open[round]));
            figures.push({ size, name: `${viewer}, ${kind}`, kind, added, ...p95s(found) });
            const { rowCount } = await client.query(lensed[kind]);
            if (rowCount === 0) throw new Error(`AC ${viewer}: the ${kind} is empty`);
          }
        }
      });
    }
    return { checked, figures };
  },
};

const p95s = ({ open, lens }) => ({ floor: spread(open), ours: spread(lens) });

async function p95Of(client, statement) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await client.query(statement);
    times.push(performance.now() - begun);
  }
  return percentile(times, 0.95);
}

/** The statements the product's own lens makes for each viewer, prepared under names of their own. */
async function statementsOf(url) {
  await product('modules.js');
  const [{ openDatabase }, { loadViewerOf }, { pageStatement, countStatement }, { selected }] =
    await Promise.all([
      product('platform/database/open.js'),
      product('modules/people/data/viewer.repository.js'),
      product('access/page-statement.js'),
      product('access/selection.js'),
    ]);
  const [{ Customer }, { customerOrder }] = await Promise.all([
    product('modules/customers/graphql/customer.type.js'),
    product('modules/customers/graphql/customer-filter.type.js'),
  ]);
  const database = await openDatabase(url).initialize();
  try {
    const statements = {};
    for (const [name, account] of Object.entries(viewers)) {
      const [user] = await database.query('SELECT id FROM app_user WHERE account = $1', [account]);
      const viewer = await loadViewerOf(database, user.id);
      const filter = { stage: { eq: 'potential' } };
      const page = pageStatement(viewer, Customer, {
        filter,
        order: customerOrder([{ field: 'PROTECTED_UNTIL', direction: 'ASC' }]),
        after: null,
        size: 50,
        selection: [
          selected('edges', [
            selected(
              'node',
              columns.map((column) => selected(column)),
            ),
          ]),
        ],
        typeName: 'CustomerConnection',
        asText: false,
        scope: () => name,
      });
      const count = countStatement(viewer, Customer, { filter }, 10_000);
      const prepared = (kind, { text, values }) => ({ name: `${name} ${kind}`, text, values });
      statements[name] = { page: prepared('page', page), count: prepared('count', count) };
    }
    return statements;
  } finally {
    await database.destroy();
  }
}
