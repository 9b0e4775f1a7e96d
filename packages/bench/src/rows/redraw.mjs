import { withClient } from '../datasets.mjs';
import { ask, operation } from '../http-row.mjs';
import { interleave, spread } from '../measure.mjs';
import { product } from '../product.mjs';
import { signIn } from '../servers.mjs';

const preview = `mutation PreviewTerritory($input: TerritoryInput!) {
  previewTerritory(input: $input) {
    __typename
    ... on TerritoryRedraw { id }
    ... on Refused { code message }
  }
}`;
const counted = `query TerritoryRedraw($id: ID!) { territoryRedraw(id: $id) { isCounted entering sight { gains loses } } }`;

/**
 * Row TR: the preview of a redraw (AC-9), what would move and whose sight it changes, for a whole new territory of the
 * people of the largest department: places that about a thousandth and a hundredth of all customers lie in, and the one most of them lie in.
 * The command answers at once; of many customers the worker's job counts until the preview can be confirmed.
 */
export const tr = {
  id: 'TR',
  title: 'preview of a redrawn territory',
  goal: { seconds: 30 },
  async run({ stands, rounds }) {
    const { openDatabase } = await product('platform/database/open.js');
    const { countRedraw } = await product('modules/territories/jobs/count-redraw.js');
    const { signal } = new AbortController();
    const [figures, checked] = [[], []];
    for (const { size, databaseUrl, ours } of stands) {
      const cookie = await signIn(ours.url, 'admin');
      const database = await openDatabase(databaseUrl, [], 4).initialize();
      const send = async (query, name, variables) =>
        (await ask(`${ours.url}/graphql`, operation(cookie, query, name, variables))).data;
      await withClient(databaseUrl, async (client) => {
        const { rows: people } = await client.query(largestDepartment);
        const { rows: places } = await client.query(placesToDraw);
        // Data that was laid before there were territories waits for a worker to read where its companies lie.
        if (places.length === 0) throw new Error(`TR ${size}: no customer lies anywhere; lay the data anew`);
        for (const { place, share } of places) {
          const input = {
            name: `TR ${place}`,
            rules: [{ place }],
            members: [{ kind: 'DEPARTMENT', id: people[0].id, level: 'READ' }],
          };
          const answers = [];
          const draw = async () => {
            await client.query(`DELETE FROM territory_redraw WHERE status = 'DRAFT'`);
            const begun = performance.now();
            const seconds = () => (performance.now() - begun) / 1000;
            const drawn = mustDraw((await send(preview, 'PreviewTerritory', { input })).previewTerritory);
            const took = seconds();
            await countRedraw({ database, signal }, drawn.id);
            const whole = seconds();
            answers.push(
              mustCount((await send(counted, 'TerritoryRedraw', { id: drawn.id })).territoryRedraw),
            );
            return { took, whole };
          };
          const { ours: found } = await interleave({ ours: draw }, rounds);
          const of = (figure) => spread(found.map((one) => one[figure]));
          const { entering, sight } = answers[0];
          figures.push({ size, name: share, took: of('took'), whole: of('whole'), people: sight.length });
          checked.push({
            size,
            name: `${share} (${place})`,
            rows: entering,
            checksum: `${sight.length} people`,
          });
        }
        await client.query(`DELETE FROM territory_redraw WHERE status = 'DRAFT'`);
      });
      await database.destroy();
    }
    return { checked, figures };
  },
};

function mustDraw(drawn) {
  if (drawn.__typename !== 'TerritoryRedraw') throw new Error(`TR: ${JSON.stringify(drawn)}`);
  return drawn;
}

function mustCount(redraw) {
  if (!redraw.isCounted || redraw.entering === 0) throw new Error(`TR: ${JSON.stringify(redraw)}`);
  return redraw;
}

const largestDepartment = `
SELECT c.ancestor_id AS id FROM department_closure c JOIN app_user u ON u.department_id = c.descendant_id AND u.active
GROUP BY c.ancestor_id ORDER BY count(*) DESC, c.ancestor_id LIMIT 1`;

/** Of those that no territory has a rule for, the smallest share first. */
const placesToDraw = `
WITH counted AS MATERIALIZED (
  SELECT place, count(*) AS customers FROM customer, unnest(places) AS lies (place)
  WHERE deleted_at IS NULL AND NOT EXISTS (SELECT FROM territory_rule r WHERE r.place = lies.place AND r.redraw_id IS NULL)
  GROUP BY place
), whole AS (SELECT count(*) AS customers FROM customer WHERE deleted_at IS NULL)
(SELECT place, 'a thousandth' AS share FROM counted, whole
 ORDER BY abs(counted.customers - whole.customers / 1000), place LIMIT 1)
UNION ALL
(SELECT place, 'a hundredth' FROM counted, whole
 ORDER BY abs(counted.customers - whole.customers / 100), place LIMIT 1)
UNION ALL
(SELECT place, 'the largest place' FROM counted ORDER BY customers DESC, place LIMIT 1)`;
