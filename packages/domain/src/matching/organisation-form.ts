/** What stands at the end of a name and says how the company is organised, not who it is. */
const legalForms =
  /(?:股份有限责任公司|股份有限公司|有限责任公司|股份合作公司|有限责任股份公司|股份公司|有限公司|责任公司|总公司|公司|\((?:有限合伙|普通合伙|特殊普通合伙)\)|有限合伙企业|合伙企业|股份有限|有限责任|个体工商户|股份)$/u;
const latinForms =
  /(?:,?(?:companylimited|co\.?,?ltd\.?|limited|ltd\.?|inc\.?|incorporated|corporation|corp\.?|llc|l\.l\.c\.|plc|gmbh|pte\.?ltd\.?|s\.a\.|b\.v\.|company|co\.?))$/u;
const groupForms = /(?:\((?:集团|控股|集团控股|控股集团|holdings?|group)\)|集团|控股|holdings?|group)$/u;
const works = /(?:总厂|厂)$/u;
const branch = /^(.+?公司)(.{0,14}?(?:分公司|分厂|分店|分行|支行|分部|办事处|营业部|服务部))$/u;

export interface FormSplit {
  /** The name without its form. */
  readonly rest: string;
  /** 股份有限公司, 有限公司, 厂 …; empty when the name has none. */
  readonly form: string;
  /** 集团, 控股: part of many names that are used with and without it. */
  readonly group: string;
  /** 靖江分公司 of 某某有限公司: a branch is another customer than its company. */
  readonly branch: string;
}

/** Splits the organisation form off a cleaned name. At least two characters stay. */
export function splitForm(name: string): FormSplit {
  const split = branch.exec(name);
  let rest = split?.[1] ?? name;
  const branchName = split?.[2] ?? '';
  let form = '';
  let group = '';
  for (;;) {
    const legal = cut(rest, legalForms) ?? cut(rest, latinForms) ?? (form === '' ? cut(rest, works) : null);
    if (legal !== null) {
      form = legal + form;
      rest = rest.slice(0, -legal.length);
      continue;
    }
    const grouped = cut(rest, groupForms);
    if (grouped === null) return { rest, form, group, branch: branchName };
    group = grouped.replace(/[()]/gu, '') + group;
    rest = rest.slice(0, -grouped.length);
  }
}

function cut(text: string, pattern: RegExp): string | null {
  const found = pattern.exec(text)?.[0];
  return found !== undefined && text.length - found.length >= 2 ? found : null;
}
