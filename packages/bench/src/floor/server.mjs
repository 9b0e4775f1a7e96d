import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

import { rarestPairs, pairsOf, readPairStatistics } from './name-pairs.mjs';
import * as statements from './statements.mjs';

// node server.mjs <database url> <port>: bare node:http and pg, one prepared statement a request, no GraphQL.
const [url, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 20 });

/** Who asks is known to the floor beforehand: it has no sessions to look up. */
const people = await readPeople();
const pairStatistics = await readPairStatistics(pool);

const routes = {
  '/list': ({ person }, { stage }) =>
    run('list', statements.listOfSalesperson, [person.id, person.names, stage]),
  '/list-below': ({ person }, { stage }) =>
    run('list below', statements.listOfManager, [person.id, person.names, stage, person.below]),
  '/customer': ({ person }, { id }) => run('customer', statements.oneCustomer, [person.id, person.names, id]),
  '/follow-up': ({ person, key }, body) => {
    const { customerId, way, note, nextContactAt } = body;
    const hash = createHash('sha256').update(JSON.stringify(body)).digest();
    const values = [person.id, person.names, customerId, key, hash, way, note, nextContactAt];
    return run('follow-up', statements.addFollowUp, values);
  },
  '/check': (_caller, { name }) =>
    name.length <= 4
      ? run('core', statements.checkCore, [pairsOf(name), name.length])
      : run('name', statements.checkName, [rarestPairs(name, pairStatistics), pairsOf(name)]),
};

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const caller = {
      person: people.get(request.headers['x-account']),
      key: request.headers['idempotency-key'],
    };
    routes[request.url](caller, JSON.parse(Buffer.concat(chunks).toString())).then(
      (answer) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(answer);
      },
      (error) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));

async function run(name, text, values) {
  const { rows } = await pool.query({ name, text, values });
  return rows[0]?.answer ?? 'null';
}

async function readPeople() {
  const { rows } = await pool.query(`
    SELECT u.account, u.id,
      array_remove(ARRAY[u.id, u.department_id] || ARRAY(SELECT team_id FROM team_member WHERE user_id = u.id)
        || ARRAY(SELECT role_id FROM user_role WHERE user_id = u.id), NULL) AS names,
      ARRAY(SELECT DISTINCT c.descendant_id FROM department_closure c WHERE c.ancestor_id = u.department_id OR
        c.ancestor_id IN (SELECT department_id FROM managed_department WHERE user_id = u.id)) AS below
    FROM app_user u WHERE u.account IN ('sales1', 'manager')`);
  return new Map(rows.map((person) => [person.account, person]));
}
