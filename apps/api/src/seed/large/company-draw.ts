import { normaliseName } from '@tidewater/domain/matching';

import { type Chance, seededChance } from '../chance.js';
import { companyName } from '../companies/company-profile.js';
import { type Place, places } from '../companies/places.js';
import { type Trade, trades } from '../companies/trades.js';

/** Where a numbered company is and what it does, and the chance its name is drawn from. */
export interface CompanyDraw {
  readonly place: Place;
  readonly trade: Trade;
  readonly chance: Chance;
}

/** From a chance of its own, so that names can be drawn without the rest of the customer. */
export function drawCompany(number: number, seed: number): CompanyDraw {
  const chance = seededChance((seed + 1) * 104_729 + number * 7_907);
  return { place: chance.pick(places), trade: chance.pick(trades), chance };
}

/**
 * How many names a customer passes over because one before it bears them. Few have to, and whoever knows them can
 * make the customers in any order.
 */
export function passedOver(customers: number, seed: number): ReadonlyMap<number, number> {
  const taken = new Set<string>();
  const passes = new Map<number, number>();
  for (let number = 0; number < customers; number += 1) {
    const { place, trade, chance } = drawCompany(number, seed);
    for (let tries = 0; ; tries += 1) {
      const key = normaliseName(companyName(chance, place, trade));
      if (!taken.has(key)) {
        taken.add(key);
        if (tries > 0) passes.set(number, tries);
        break;
      }
    }
  }
  return passes;
}
