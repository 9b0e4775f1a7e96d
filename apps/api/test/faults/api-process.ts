// An API of its own, to be killed: serves the database at DATABASE_URL and says on which port.
import 'reflect-metadata';
import { startApplication } from '../../src/application.js';
import { readEnv } from '../../src/platform/env.js';
import { createLog } from '../../src/platform/log.js';

const { port } = await startApplication(readEnv(process.env), createLog('silent'));
console.log(JSON.stringify({ port }));
