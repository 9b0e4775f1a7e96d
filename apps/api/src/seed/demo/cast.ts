import { companyMaker } from '../companies/company-profile.js';
import { CustomerStory } from '../customers/story.js';
import { superiorOf, type World } from '../customers/world.js';
import type { Person } from '../people/organisation.js';

/** Who plays in the demo's lives, and what they draw on. */
export interface Cast {
  readonly world: World;
  readonly sellers: readonly Person[];
  begin(at: number, name?: string): CustomerStory;
  seller(): Person;
  /** Another one than these. */
  sellerBut(...not: readonly Person[]): Person;
  reviewer(): Person;
  manager(of: Person): Person;
  afterSales(of: Person): Person;
  contractNumber(at: number): string;
}

export function castOf(world: World): Cast {
  const { chance, organisation } = world;
  const everybody = [...organisation.people.values()].filter(({ gone }) => gone !== true);
  const sellers = everybody.filter(({ roles }) => roles.includes('preSales'));
  const make = companyMaker();
  // The two accounts newcomers try first have more to show.
  const weights = sellers.map((one) => [one, ['sales1', 'sales2'].includes(one.account) ? 2 : 1] as const);
  let contracts = 0;
  return {
    world,
    sellers,
    begin: (at, name) => new CustomerStory(world, make(chance, name === undefined ? {} : { name }), at),
    seller: () => chance.weighted(weights),
    sellerBut: (...not) => chance.pick(sellers.filter((one) => !not.includes(one))),
    reviewer: () => chance.pick(world.reviewers),
    manager: (of) => superiorOf(world, of),
    afterSales: (of) =>
      organisation.person(
        of.department.startsWith('sales-3')
          ? 'aftersales3'
          : chance.pick(['aftersales', 'aftersales', 'aftersales2']),
      ),
    contractNumber(at) {
      contracts += 1;
      const year = new Date(at).getUTCFullYear();
      return `TWHT-${year}-${String(contracts).padStart(5, '0')}`;
    },
  };
}
