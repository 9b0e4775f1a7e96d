import { parentPort, workerData } from 'node:worker_threads';

import { type Stretch, tableBlocks } from './table-blocks.js';

// A thread that writes out stretches of tables, one after the other, for `lineMakers`.
const { linesOf } = tableBlocks(workerData);
parentPort?.on('message', (stretch: Stretch) => parentPort?.postMessage(linesOf(stretch)));
