import { checksum } from '../answers.mjs';
import { withClient } from '../datasets.mjs';
import { ask, floorRequest, measureHttp, operation } from '../http-row.mjs';
import { collisionCheck } from '../queries.mjs';

/** Questions one entry form may ask before the product counts another check against the budget. */
const questionsOfAForm = 50;
let form = 0;

/** Row B7: the same questions to both sides, those that both answer with the right company among the first ten. */
export const b7 = {
  id: 'B7',
  title: 'collision check',
  goal: { most: 1.5, p95Ms: 50 },
  async run({ stands, rounds, seconds }) {
    const checked = [];
    const figures = [];
    for (const kind of ['core', 'mistyped name']) {
      for (const stand of stands) {
        const { asked, answered } = await questionsOf(stand, kind);
        checked.push({
          size: stand.size,
          rows: answered.length,
          of: asked,
          name: kind,
          checksum: checksum(answered.map(({ id }) => id)),
        });
        stand.questions = answered;
      }
      const found = await measureHttp({
        stands,
        rounds,
        seconds,
        connections: 1,
        requestsTo: (who, stand) => {
          let at = 0;
          const next = () => questionTo(who, stand, stand.questions[at++ % stand.questions.length].text);
          return Object.assign(next, { path: who === 'floor' ? '/check' : '/graphql' });
        },
        beforeEach: forgetBudget,
      });
      figures.push(...found.map((one) => ({ ...one, name: kind })));
    }
    return { checked, figures };
  },
};

function questionTo(who, stand, name) {
  if (who === 'floor') return floorRequest('sales1', { name });
  const input = { name, formId: `bench-${Math.floor(form++ / questionsOfAForm)}` };
  return operation(stand.cookies.sales1, collisionCheck, 'CollisionCheck', { input });
}

/** The budget of an hour is a matter of minutes here. */
async function forgetBudget({ databaseUrl }) {
  await withClient(databaseUrl, (client) => client.query('DELETE FROM rate_limit'));
}

async function questionsOf(stand, kind) {
  const names = await withClient(stand.databaseUrl, async (client) => (await client.query(namesSql)).rows);
  const questions = names.map(({ id, name, core }, at) => ({
    id,
    text: kind === 'core' ? core : mistyped(name, core, at),
  }));
  const answered = [];
  await forgetBudget(stand);
  for (const question of questions) {
    const floor = await ask(`${stand.floor.url}/check`, questionTo('floor', stand, question.text));
    const { data } = await ask(`${stand.ours.url}/graphql`, questionTo('ours', stand, question.text));
    const floorFound = kind === 'core' ? floor.length > 0 : floor.some(({ id }) => id === question.id);
    const wanted = names.find(({ id }) => id === question.id);
    const oursFound =
      kind === 'core'
        ? data.collisionCheck.hits.some(({ name }) => name.includes(question.text))
        : data.collisionCheck.hits.some(({ name }) => name === wanted.name);
    if (floorFound && oursFound) answered.push(question);
  }
  if (answered.length < questions.length / 3) {
    throw new Error(
      `B7 ${stand.size}: only ${answered.length} of ${questions.length} answered by both (${kind})`,
    );
  }
  return { asked: questions.length, answered };
}

/** Two letters of the core change places, or where it has only two, the last letter of the trade is another one. */
function mistyped(name, core, at) {
  const letters = Array.from(core);
  if (letters.length < 3) return name.replace(core, `${core}${Array.from('新华中大')[at % 4]}`);
  const [first, second, third, ...rest] = letters;
  return name.replace(core, [first, third, second, ...rest].join(''));
}

const namesSql = `
SELECT id, name, name_core AS core FROM customer
WHERE deleted_at IS NULL AND length(name_core) BETWEEN 2 AND 4 AND name LIKE '%' || name_core || '%'
ORDER BY hashtext(id::text) LIMIT 60`;
