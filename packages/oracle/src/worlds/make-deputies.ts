import type { Row, Tables } from '../json.js';
import type { Chance } from './chance.js';
import { idOf } from './make-people.js';

const [hour, day] = [3_600_000, 86_400_000];

/** AP-2: who stands in for whom; over, not begun, ending or beginning at this very moment, ended early. */
export function makeDeputies(chance: Chance, people: Tables, now: number): Tables {
  const users = people['app_user'] ?? [];
  const at = (step: number) => new Date(now + step).toISOString();
  const deputy = Array.from({ length: chance.between(0, 8) }, (): Row => {
    const [person, other] = chance.few(users, 2);
    return {
      id: chance.id(),
      person_id: idOf(person),
      deputy_id: idOf(other),
      valid_from: at(chance.one([-day, -day, -day, 0, 1])),
      valid_until: at(chance.one([5 * day, 5 * day, 2 * hour, 2])),
      ...(chance.happens(0.15) && { valid_from: at(-day), valid_until: at(chance.one([0, -hour])) }),
      reason: chance.happens(0.5) ? chance.token() : null,
      made_by: idOf(chance.one(users)),
      made_at: at(-day),
      ended_at: chance.happens(0.15) ? at(0) : null,
    };
  });
  return { deputy };
}
