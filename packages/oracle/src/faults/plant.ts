// `node --import …/plant.js`: plants the fault named in ORACLE_FAULT into the program that follows.
import { register } from 'node:module';

register('./patch.js', { parentURL: import.meta.url, data: process.env['ORACLE_FAULT'] });
