import { cleanName } from './clean-name.js';
import { cnDivisions } from './cn-divisions.js';
import { parseCompanyName } from './parse-company-name.js';
import { regionAtStart, type NameRegion } from './regions.js';

/** A province with the prefectures and county-level cities in it, by the short names that `placesOf` answers. */
export interface Province {
  readonly name: string;
  readonly cities: readonly string[];
}

/** China's divisions down to county-level cities, in the order of the official list. */
export const provinces: readonly Province[] = cnDivisions.map((line) => {
  const [name = '', prefectures = '', counties = ''] = line.split('|');
  const cities = [...prefectures.split(' '), ...counties.split(' ')].map((city) => city.replace('*', ''));
  // 吉林 in 吉林 cannot be told from its province.
  return { name, cities: cities.filter((city) => city !== '' && city !== name) };
});

const placeNames = new Set(provinces.flatMap(({ name, cities }) => [name, ...cities]));

export function isPlace(name: string): boolean {
  return placeNames.has(name);
}

const depth: Record<NameRegion['level'], number> = { country: 0, province: 1, city: 2, county: 3 };

/**
 * Where a company lies, the widest place first: 江苏, 泰州, 靖江. Its address says so, or else its name (LC-2: a full
 * name begins with its region); abroad, and where neither does, nothing is known.
 */
export function placesOf(address: string | null, name: string, country: string): string[] {
  if (country !== 'CN') return [];
  const places = address === null ? [] : nested(regionsOf(cleanName(address)));
  return places.length > 0 ? places : nested(parseCompanyName(name).regions);
}

function regionsOf(address: string): NameRegion[] {
  const regions: NameRegion[] = [];
  let rest = address;
  for (let step = 0; step < 4; step += 1) {
    const found = regionAtStart(rest, step > 0, 0);
    if (found === null) break;
    regions.push(found[0]);
    rest = found[1];
  }
  return regions;
}

/** Those that lie in one another, with the province before them where only a city was named. */
function nested(regions: readonly NameRegion[]): string[] {
  const listed = regions.filter(({ name, province }) => province !== '' && placeNames.has(name));
  const [first] = listed;
  if (first === undefined) return [];
  const inside = listed
    .filter(({ level, province }) => level !== 'province' && province === first.province)
    .toSorted((a, b) => depth[a.level] - depth[b.level]);
  return [...new Set([first.province, ...inside.map(({ name }) => name)])];
}
