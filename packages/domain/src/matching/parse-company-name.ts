import { cleanName } from './clean-name.js';
import { splitIndustry } from './industry-words.js';
import { splitForm } from './organisation-form.js';
import { regionAlone, regionAtStart, type NameRegion } from './regions.js';

/** The parts LC-2 wants of a full name. Never a refusal: hospitals, works and sole traders are customers too. */
export interface CompanyNameParts {
  readonly regions: readonly NameRegion[];
  /** 字号, what people call the company. Never empty for a name that has a letter. */
  readonly core: string;
  readonly industry: string;
  readonly form: string;
  readonly group: string;
  readonly branch: string;
  /** What the page may hint at as missing. */
  readonly missing: readonly ('region' | 'industry' | 'form')[];
}

const punctuation = /[^\p{L}\p{N}\p{M}]/gu;

/** Region + core name + industry + organisation form, the region wherever it stands: 长江(武汉)…. */
export function parseCompanyName(raw: string): CompanyNameParts {
  const { rest: named, form: tailForm, group: tailGroup, branch } = splitForm(cleanName(raw));
  const regions: NameRegion[] = [];
  let group = tailGroup;
  const outside = named.replace(/\(([^()]*)\)/gu, (_, inside: string) => {
    const region = regionAlone(inside);
    if (region !== null) regions.push(region);
    else if (/^(?:集团|控股)$/u.test(inside)) group = inside + group;
    else return inside;
    return '';
  });
  // The form may have stood behind the brackets that are gone now: 凯莱英医药集团(天津).
  const inner = splitForm(outside.replace(punctuation, ''));
  group = inner.group + group;
  const form = inner.form + tailForm;
  let rest = inner.rest;
  for (let depth = 0; depth < 3; depth += 1) {
    const found = regionAtStart(rest, depth > 0);
    if (found === null) break;
    regions.push(found[0]);
    rest = found[1];
  }
  // 深圳控股 and 深圳市控股 have nothing but their city.
  const onlyRegion = regions.length === 0 ? regionAlone(rest) : null;
  if (onlyRegion !== null && onlyRegion.level !== 'county') rest = onlyRegion.name;
  const { rest: core, industry } = splitIndustry(rest);
  const missing: CompanyNameParts['missing'] = [
    ...(regions.length === 0 ? (['region'] as const) : []),
    ...(industry === '' ? (['industry'] as const) : []),
    ...(form === '' ? (['form'] as const) : []),
  ];
  return { regions, core, industry, form, group, branch: branch.replace(punctuation, ''), missing };
}
