// A worker of its own, to be killed: runs the import argv[3] in the database at argv[2].
import 'reflect-metadata';
import { modules, rowsOf } from '../../src/modules.js';
import { runImport } from '../../src/modules/transfer/jobs/run-import.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { work } from './an-import.js';

const [, , url = '', id = ''] = process.argv;
const database = await openDatabase(url, rowsOf(modules), 4).initialize();
await runImport(work(database), id);
await database.destroy();
