import { checksum, mustAgree } from '../answers.mjs';
import { ask, floorRequest, measureHttp, operation } from '../http-row.mjs';
import { customerList } from '../queries.mjs';

const variables = {
  filter: { stage: { eq: 'POTENTIAL' } },
  orderBy: [{ field: 'PROTECTED_UNTIL', direction: 'ASC' }],
  first: 50,
};

const row = (id, account, path, title) => ({
  id,
  title,
  goal: { least: 0.5, p95: 1.3, statements: 6 },
  async run({ stands, rounds, seconds }) {
    const requests = {
      floor: () => floorRequest(account, { stage: 'potential' }),
      ours: (stand) => operation(stand.cookies[account], customerList, 'CustomerList', variables),
    };
    const checked = [];
    for (const stand of stands) {
      const floor = idsOfFloor(await ask(`${stand.floor.url}${path}`, requests.floor()));
      const ours = idsOfOurs(await ask(`${stand.ours.url}/graphql`, requests.ours(stand)));
      mustAgree(`${id} ${stand.size}`, floor, ours, 51);
      checked.push({ size: stand.size, rows: ours.length, checksum: checksum(ours) });
    }
    const figures = await measureHttp({
      stands,
      rounds,
      seconds,
      requestsTo: (who, stand) => {
        const request = requests[who](stand);
        return Object.assign(() => request, { path: who === 'floor' ? path : '/graphql' });
      },
    });
    return { checked, figures, sample: (stand) => requests.ours(stand) };
  },
});

export const b1 = row('B1', 'sales1', '/list', 'page of 50 customers of a salesperson');
export const b1m = row('B1m', 'manager', '/list-below', 'the same for a manager of 40 departments');

function idsOfFloor({ customers, hasNextPage }) {
  return [
    `more: ${hasNextPage}`,
    ...customers.map(({ id, owner, contacts, lastFollowUp }) =>
      [id, owner?.id, ...contacts.map((contact) => contact.id), lastFollowUp?.id].join(' '),
    ),
  ];
}

function idsOfOurs({ data }) {
  return [
    `more: ${data.customers.pageInfo.hasNextPage}`,
    ...data.customers.edges.map(({ node: { id, owner, contacts, followUps } }) =>
      [id, owner?.id, ...contacts.edges.map(({ node }) => node.id), followUps.edges[0]?.node.id].join(' '),
    ),
  ];
}
