import { checksum, mustAgree } from '../answers.mjs';
import { ask, floorRequest, measureHttp, operation } from '../http-row.mjs';
import { customerRecord } from '../queries.mjs';

/** Row B2, over forty rich customers in turn. */
export const b2 = {
  id: 'B2',
  title: 'one customer with 20 contacts, 20 follow-ups and its journal',
  goal: { least: 0.5, p95: 1.3, statements: 8 },
  async run({ stands, rounds, seconds }) {
    const requests = {
      floor: (_stand, id) => floorRequest('sales1', { id }),
      ours: (stand, id) => operation(stand.cookies.sales1, customerRecord, 'CustomerRecord', { id }),
    };
    const checked = [];
    for (const stand of stands) {
      const lines = { floor: [], ours: [] };
      for (const id of stand.rich) {
        lines.floor.push(...idsOfFloor(await ask(`${stand.floor.url}/customer`, requests.floor(stand, id))));
        lines.ours.push(...idsOfOurs(await ask(`${stand.ours.url}/graphql`, requests.ours(stand, id))));
      }
      mustAgree(`B2 ${stand.size}`, lines.floor, lines.ours, stand.rich.length * 61);
      checked.push({ size: stand.size, rows: lines.ours.length, checksum: checksum(lines.ours) });
    }
    const figures = await measureHttp({
      stands,
      rounds,
      seconds,
      requestsTo: (who, stand) => {
        const all = stand.rich.map((id) => requests[who](stand, id));
        let at = 0;
        return Object.assign(() => all[at++ % all.length], {
          path: who === 'floor' ? '/customer' : '/graphql',
        });
      },
    });
    return { checked, figures, sample: (stand) => requests.ours(stand, stand.rich[0]) };
  },
};

function idsOfFloor({ id, contacts, followUps, journal }) {
  return [id, ...[...contacts, ...followUps, ...journal].map((child) => child.id)];
}

function idsOfOurs({ data: { customer } }) {
  const { id, contacts, followUps, events } = customer;
  return [id, ...[contacts, followUps, events].flatMap(({ edges }) => edges.map(({ node }) => node.id))];
}
