import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateMatching } from './evaluation/evaluate-matching.js';
import { generateFullNames } from './evaluation/generate-names.js';
import { readCompanies, readLines, readPairs } from './evaluation/pairs.js';
const data = join(process.argv[2] ?? '../../../shared/data');
const read = (p: string): string => readFileSync(join(data, p), 'utf8');
if (!existsSync(data)) throw new Error('no data');
const short = readLines(read('cn-company-names/Company-Shorter-Form_28W.txt')).slice(2);
const n = Number(process.argv[3] ?? 60000);
const half = short.filter((_, i) => i % 2 === 0).slice(0, n);
const other = short.filter((_, i) => i % 2 === 1).slice(0, n);
let t = performance.now();
const r = evaluateMatching({
  crowd: [...generateFullNames(half, 7), ...other],
  companies: readCompanies(read('cn-company-dev/A_dev_companies.csv')).map((c) => c.full),
  pairs: readPairs(read('cn-company-dev/A_dev_pairs.csv')),
});
console.log(performance.now() - t, 'ms');
console.log(JSON.stringify({ ...r, kinds: undefined, missed: undefined }));
console.table(r.kinds.map((k) => ({ ...k, ...k.certainties, certainties: '' })));
for (const m of r.missed) if (!m.pair.kind.endsWith('disjoint')) console.log(m.asked, m.pair.kind, m.pair.nameA, m.pair.nameB);
