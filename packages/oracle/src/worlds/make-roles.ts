import type { Json, Row } from '../json.js';
import { recordOf, recordTypes } from '../model/records/catalogue.js';
import { fieldClasses, levels, plainActions, reaches, scopedActions, scopes } from '../model/vocabulary.js';
import type { Chance } from './chance.js';

/** Everything everywhere: who moves the clock and does what nobody else may. */
export function administrator(chance: Chance): Row {
  return {
    id: chance.id(),
    key: 'admin',
    name: 'admin',
    version: 1,
    rights: {
      scopes: Object.fromEntries(scopedActions.map((action) => [action, 'all'])),
      may: [...plainActions],
      fields: Object.fromEntries(fieldClasses.map((one) => [one, { '*': 'write' }])),
    },
  };
}

export function randomRole(chance: Chance, index: number): Row {
  return {
    id: chance.id(),
    key: `role${String(index).padStart(2, '0')}`,
    name: `Role ${index}`,
    version: 1,
    rights: randomRights(chance),
  };
}

export function randomRights(chance: Chance): Json {
  return {
    scopes: Object.fromEntries(
      scopedActions.flatMap((action) => {
        const reading = action.endsWith('.read');
        return chance.happens(reading ? 0.9 : 0.6)
          ? [[action, chance.one(reading ? scopes.slice(1) : scopes)]]
          : [];
      }),
    ),
    may: chance.some(plainActions, 0.45).filter((action) => action !== 'clock.move'),
    fields: Object.fromEntries(
      fieldClasses.flatMap((one) => (chance.happens(0.85) ? [[one, randomLevels(chance)]] : [])),
    ),
    overrides: Object.fromEntries(
      chance.few(singleFields, chance.one([0, 0, 1, 2, 4])).map((field) => [field, randomLevels(chance)]),
    ),
  };
}

/** Every field of a record that hangs off a customer may be singled out from its class. */
const singleFields: readonly string[] = recordTypes().flatMap((type) => {
  const { customer, fields } = recordOf(type);
  if (customer === 'none') return [];
  return Object.entries(fields)
    .filter(([, field]) => field.filterOnly === undefined && field.withheld === undefined)
    .map(([name]) => `${type}.${name}`);
});

function randomLevels(chance: Chance): Json {
  const everywhere = chance.happens(0.8) ? { '*': chance.one(levels) } : {};
  const some = chance.some(reaches, chance.one([0, 0.2, 0.5])).map((reach) => [reach, chance.one(levels)]);
  return { ...everywhere, ...Object.fromEntries(some) };
}
