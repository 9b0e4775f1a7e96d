// Imported first by every script, and written so that old versions of Node can read it.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = manifest.engines.node.replace('>=', '');

if (isOlder(process.versions.node.split('.'), needed.split('.'))) {
  console.error(`Tidewater needs Node ${needed} or newer; this is ${process.versions.node}.`);
  console.error('Get it from https://nodejs.org (the version marked LTS).');
  process.exit(1);
}

function isOlder(mine, wanted) {
  for (let i = 0; i < wanted.length; i += 1) {
    if (Number(mine[i]) !== Number(wanted[i])) return Number(mine[i]) < Number(wanted[i]);
  }
  return false;
}
