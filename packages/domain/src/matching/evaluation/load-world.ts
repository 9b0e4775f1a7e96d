import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './evaluate-matching.js';
import { generateFullNames } from './generate-names.js';
import { readCompanies, readLines, readPairs } from './pairs.js';

/**
 * The labelled pairs and a crowd around them: half of it full names generated around short forms, half short
 * forms as they are. Null where the data folder is missing.
 */
export function loadWorld(
  data: string,
  crowd = 120_000,
): Pick<World, 'pairs' | 'companies' | 'crowd'> | null {
  const pairs = join(data, 'cn-company-dev', 'A_dev_pairs.csv');
  const companies = join(data, 'cn-company-dev', 'A_dev_companies.csv');
  const shortForms = join(data, 'cn-company-names', 'Company-Shorter-Form_28W.txt');
  if (![pairs, companies, shortForms].every(existsSync)) return null;
  // The first two lines are the author's name and a date.
  const names = readLines(read(shortForms)).slice(2, 2 + crowd);
  const toDress = names.filter((_, at) => at % 2 === 0);
  return {
    pairs: readPairs(read(pairs)),
    companies: readCompanies(read(companies)).map(({ full }) => full),
    crowd: [...generateFullNames(toDress, 7), ...names.filter((_, at) => at % 2 === 1)],
  };
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
