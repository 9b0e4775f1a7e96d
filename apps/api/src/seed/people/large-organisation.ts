import { personName } from '../customers/people-names.js';
import type { Chance } from '../chance.js';
import { tinyOrganisation } from './tiny-organisation.js';
import type { DepartmentPlan, OrganisationPlan, PersonPlan } from './organisation.js';

/**
 * Sixty departments in four levels; `manager` stands above a subtree of forty of them. The accounts of the demo
 * are among the people, sales1 and sales2 below `manager`, sales3 elsewhere.
 */
export function largeOrganisation(chance: Chance, size: number): OrganisationPlan {
  const departments: DepartmentPlan[] = [{ key: 'group', name: '潮汐集团', under: null }];
  const teams: string[] = [];
  for (const { key, name, branches, teamsEach } of companies) {
    departments.push({ key, name, under: 'group' });
    for (let branch = 1; branch <= branches; branch += 1) {
      departments.push({ key: `${key}-${branch}`, name: `${name}销售${branch}部`, under: key });
      for (let team = 1; team <= teamsEach; team += 1) {
        const under = `${key}-${branch}`;
        departments.push({ key: `${under}-${team}`, name: `${name}销售${branch}部${team}组`, under });
        teams.push(`${under}-${team}`);
      }
    }
  }
  departments.push({ key: 'service-centre', name: '客户服务中心', under: 'group' });
  const known = tinyOrganisation.people.map((person) => settle(person));
  const others = Array.from({ length: Math.max(0, size - known.length) }, (_, at): PersonPlan => {
    const department = teams[at % teams.length] ?? 'group';
    return {
      account: `u${String(at + 1).padStart(5, '0')}`,
      name: personName(chance),
      title: '销售代表',
      department,
      superior: department.startsWith('east') ? 'manager' : 'ceo',
      roles: ['preSales'],
    };
  });
  return { departments, people: [...known, ...others] };
}

/** 40 departments in the first company (1 + 3 + 36), 18 in the second (1 + 1 + 16), the group and the centre. */
const companies = [
  { key: 'east', name: '华东', branches: 3, teamsEach: 12 },
  { key: 'south', name: '华南', branches: 1, teamsEach: 16 },
] as const;

const homes: Readonly<Record<string, string>> = {
  manager: 'east',
  sales1: 'east-1-1',
  sales2: 'east-1-2',
  sales3: 'south-1-1',
  assistant: 'east-1-1',
  reviewer: 'service-centre',
  aftersales: 'service-centre',
};

function settle(person: PersonPlan): PersonPlan {
  const { manages: _, ...rest } = person;
  const department = homes[person.account] ?? 'group';
  return person.account === 'manager' ? { ...rest, department, manages: ['east'] } : { ...rest, department };
}
