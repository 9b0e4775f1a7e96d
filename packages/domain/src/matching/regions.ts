import { cnDivisions } from './cn-divisions.js';

interface Region {
  readonly province: string;
  readonly level: 'country' | 'province' | 'city' | 'county';
  readonly bare: boolean;
}

/** A region found in a name: its short name and the province it lies in. */
export interface NameRegion {
  readonly name: string;
  readonly province: string;
  readonly level: Region['level'];
}

const known = new Map<string, Region>();
for (const line of cnDivisions) {
  const [province = '', cities = '', counties = ''] = line.split('|');
  known.set(province, { province, level: 'province', bare: true });
  add(cities, province, 'city');
  add(counties, province, 'county');
}
for (const country of ['中国', '中华', '开曼']) {
  known.set(country, { province: '', level: 'country', bare: true });
}

function add(list: string, province: string, level: 'city' | 'county'): void {
  for (const entry of list.split(' ')) {
    const name = entry.replace('*', '');
    // 吉林 is a province and a city: the province stands.
    if (name !== '' && !known.has(name)) known.set(name, { province, level, bare: name === entry });
  }
}

const suffix =
  /^(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|省|市|盟|地区|经济技术开发区|高新技术产业开发区|高新区|开发区|工业园区)/u;
const countyLike = /^([\p{sc=Han}]{2,3})(?:县|自治县|旗|区|市)/u;

/**
 * The region a text begins with and what follows it, or null. At least `keep` characters must be left, so
 * that 上海 alone is a name and not a region without one.
 */
export function regionAtStart(text: string, inRegion: boolean, keep = 2): [NameRegion, string] | null {
  for (let length = 5; length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const region = known.get(name);
    if (region === undefined) continue;
    const ending = suffix.exec(text.slice(length))?.[0] ?? '';
    if (!region.bare && !/^(?:市|地区)/u.test(ending)) continue;
    const rest = text.slice(length + ending.length);
    if (rest.length >= keep) return [{ name, province: region.province, level: region.level }, rest];
  }
  // 昌平区 counts behind a city; alone a 县 does, but not a 区 (园区, 社区) or 市 (超市).
  const county = countyLike.exec(text);
  const whole = county?.[0] ?? '';
  if (county !== null && (inRegion ? !whole.endsWith('市') : whole.endsWith('县'))) {
    const rest = text.slice(whole.length);
    if (rest.length >= keep) return [{ name: county[1] ?? '', province: '', level: 'county' }, rest];
  }
  return null;
}

/** The region a text is as a whole: what stands in brackets in 长江(武汉)…. */
export function regionAlone(text: string): NameRegion | null {
  const found = regionAtStart(text, true, 0);
  return found !== null && found[1] === '' ? found[0] : null;
}

export type RegionFit = 'same' | 'within' | 'unknown' | 'apart';

/** How the regions of two names stand to each other; a name without one may lie anywhere. */
export function fitRegions(a: readonly NameRegion[], b: readonly NameRegion[]): RegionFit {
  const one = a.filter((region) => region.level !== 'country');
  const other = b.filter((region) => region.level !== 'country');
  if (a.length === b.length && a.every((region) => b.some(({ name }) => name === region.name))) return 'same';
  if (one.length === 0 || other.length === 0) return 'unknown';
  const within = one.some((x) => other.some((y) => x.name === y.name || lies(x, y) || lies(y, x)));
  return within ? 'within' : 'apart';
}

function lies(inner: NameRegion, outer: NameRegion): boolean {
  if (inner.province === '' || outer.province === '' || inner.province !== outer.province) return false;
  return outer.level === 'province' || (outer.level === 'city' && inner.level === 'county');
}
