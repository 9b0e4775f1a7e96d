import { setTimeout as pause } from 'node:timers/promises';

import { ask, operation } from '../http-row.mjs';
import { percentile } from '../measure.mjs';
import { customerList } from '../queries.mjs';
import { signIn, startProduct } from '../servers.mjs';

const variables = {
  filter: { stage: { eq: 'POTENTIAL' } },
  orderBy: [{ field: 'PROTECTED_UNTIL', direction: 'ASC' }],
  first: 50,
};
const idleRequests = 300;

/**
 * Row B1's list, asked by a manager ten times a second before and during `work`: how long the slowest twentieth
 * of the answers takes, in milliseconds.
 */
export async function readsDuring(url, work) {
  const server = await startProduct(url);
  try {
    const request = operation(await signIn(server.url, 'manager'), customerList, 'CustomerList', variables);
    const time = async () => {
      const begun = performance.now();
      await ask(`${server.url}/graphql`, request);
      const spent = performance.now() - begun;
      await pause(Math.max(0, 100 - spent));
      return spent;
    };
    for (let warm = 0; warm < 30; warm++) await time();
    const idle = [];
    while (idle.length < idleRequests) idle.push(await time());
    const meanwhile = [];
    let isDone = false;
    const working = work().finally(() => (isDone = true));
    while (!isDone) meanwhile.push(await time());
    await working;
    return { idle: percentile(idle, 0.95), meanwhile: percentile(meanwhile, 0.95) };
  } finally {
    await server.stop();
  }
}
