import { type Json, type Tables, key } from '../json.js';
import { Eyes } from '../model/eyes.js';
import { makeAsk } from '../operations/make-query.js';
import type { Schema } from '../operations/schema.js';
import { Chance } from './chance.js';
import { makeChildren } from './make-children.js';
import { ChangeMaker } from './make-change.js';
import { makeCustomers } from './make-customers.js';
import { makeDeed } from './make-deed.js';
import { makeDeputies } from './make-deputies.js';
import { makePeople } from './make-people.js';
import { makeRedraws, makeTerritories } from './make-territories.js';
import type { Ask, Scenario, Step } from './scenario.js';

/** Some moment of the working week; nothing that is laid falls due for weeks. */
const beginning = Date.parse('2026-03-10T04:00:00.000Z');

/** The bold numbers of the rules. */
const policy = {
  potentialDays: 30,
  intentDays: 15,
  claimsReviewed: false,
  reviewMode: 'PROVISIONAL',
  newDays: 90,
  dormantDays: 180,
  lostDays: 365,
};

/** How often a question has been asked before, by whose rights were changed just now, and is asked by others afterwards. */
const [askedAgain, askedAfterEdit, askedByOthers] = [0.15, 0.8, 0.3];

export interface ScenarioSize {
  /** Questions asked in the world as it begins, and after each thing that happens. */
  readonly asks: number;
  readonly happenings: number;
}

/** A random company, what happens in it and what its people ask in between: the same for the same seed. */
export function makeScenario(seed: string, schema: Schema, size: ScenarioSize): Scenario {
  const chance = new Chance(seed);
  const now = beginning + chance.between(0, 30) * 3_600_000;
  const people = makePeople(chance);
  const customers = makeCustomers(chance, people, now);
  const territories = makeTerritories(chance, people, now);
  const tables: Tables = {
    ...people,
    lifecycle_policy: [
      {
        version: 1,
        since: new Date(now - 400 * 86_400_000).toISOString(),
        rules: { ...policy, ownershipGivesAccess: chance.happens(0.7) },
      },
    ],
    ...customers,
    ...territories,
    ...makeDeputies(chance, people, now),
    ...makeRedraws(chance, people, territories, customers['customer'] ?? [], now),
    ...makeChildren(chance, people, customers['customer'] ?? [], now),
  };
  const users = (people['app_user'] ?? []).map((row) => key(row, 'id'));
  const eyes = new Map(users.map((id) => [id, new Eyes({ now, tables }, id)]));
  // Who has no role sees next to nothing; they ask, but seldom.
  const busy = users.filter((id) => eyes.get(id)?.person.roles.some(({ rights }) => rights.may.length > 0));
  const asked: Ask[] = [];
  // What has been asked before may have been kept, and must not outlive what it was made from.
  const rolesOf = (id: string) => eyes.get(id)?.person.roles.map((role) => role.id) ?? [];
  const ask = (happened?: Step): Step => {
    const edited = editedBy(happened);
    const ofEdited = asked.filter(({ by }) => rolesOf(by).some((id) => edited.includes(id)));
    if (ofEdited.length > 0 && chance.happens(askedAfterEdit)) return chance.one(ofEdited);
    if (asked.length > 0 && chance.happens(askedAgain)) return ofAnother(chance.one(asked), tables, chance);
    const asker = eyes.get(chance.one(chance.happens(0.85) ? busy : users));
    if (asker === undefined) throw new Error('Nobody asks');
    const made = makeAsk(schema, chance, asker);
    // What is kept is shared by those with the same rights.
    const rights = (id: string) => rolesOf(id).toSorted().join(' ');
    const alike = busy.filter((id) => rights(id) === rights(made.by));
    const others = chance.few(alike.length > 1 && chance.happens(0.5) ? alike : busy, 3);
    const one = chance.happens(askedByOthers) ? { ...made, echo: [made.by, ...others] } : made;
    asked.push(one);
    return one;
  };
  const asks = (happened?: Step) => Array.from({ length: size.asks }, () => ask(happened));
  const changes = new ChangeMaker(chance, tables, now);
  const happening = (): Step => {
    // The first one may do everything, the clock included.
    const asker = eyes.get(chance.happens(0.15) ? (users[0] ?? '') : chance.one(busy));
    const deed = asker !== undefined && chance.happens(0.65) ? makeDeed(schema, chance, asker) : null;
    return deed ?? changes.make();
  };
  const steps: Step[] = [...asks()];
  for (let count = 0; count < size.happenings; count++) {
    const happened = happening();
    steps.push(happened, ...asks(happened));
  }
  return { seed, clock: new Date(now).toISOString(), tables, steps };
}

const singleRecords = ['customer', 'contact', 'approval'];

/** Half of the time the very same question is asked of another record, where it is one that names its record. */
function ofAnother(ask: Ask, tables: Tables, chance: Chance): Ask {
  const [root, ...more] = ask.operation.roots;
  if (root === undefined || more.length > 0 || !singleRecords.includes(root.name)) return ask;
  const rows = tables[root.name] ?? [];
  if (rows.length === 0 || chance.happens(0.5)) return ask;
  const named = { ...root, args: { ...root.args, id: key(chance.one(rows), 'id') } };
  return { ...ask, operation: { ...ask.operation, roots: [named] } };
}

/** The roles that what happened has changed. */
function editedBy(happened: Step | undefined): readonly Json[] {
  if (happened?.kind !== 'change' || happened.what !== 'edit role') return [];
  return happened.update?.map(({ where }) => where['id'] ?? null) ?? [];
}
