import type { Stage } from '@tidewater/domain';

import { type Chance, seededChance } from '../chance.js';
import type { Trade } from '../companies/trades.js';
import { day } from '../customers/world.js';
import type { Person } from '../people/organisation.js';
import { type CompanyDraw, drawCompany } from './company-draw.js';

/**
 * What decides one customer's rows in all tables. It is drawn again from the customer's number for each table,
 * so that a million of them need no memory.
 */
export interface Sketch {
  readonly number: number;
  readonly id: string;
  readonly stage: Stage;
  readonly imported: boolean;
  readonly by: Person;
  readonly beganAt: number;
  /** When the present stage began. */
  readonly stageAt: number;
  readonly contacts: number;
  readonly followUps: readonly number[];
  readonly next: number | null;
  /** Days of signing, oldest first. */
  readonly signedAt: readonly number[];
  readonly company: CompanyDraw;
  readonly trade: Trade;
  /** For whatever else one table needs. */
  readonly chance: Chance;
}

interface Setting {
  readonly seed: number;
  readonly today: number;
  readonly sellers: readonly Person[];
}

const shares = [
  ['potential', 36],
  ['intent', 5],
  ['formal', 22],
  ['pool', 37],
] as const;

/** On average two contacts, three follow-ups and 0.3 contracts. */
export function sketch(number: number, { seed, today, sellers }: Setting): Sketch {
  const chance = seededChance(seed + number * 7_919);
  const company = drawCompany(number, seed);
  const stage = chance.weighted(shares);
  const imported = stage === 'pool' && chance.happens(0.5);
  const by = chance.pick(sellers);
  const { beganAt, stageAt } = spanOf(chance, stage, imported, today);
  const until = stage === 'pool' ? stageAt : today;
  const followUps = Array.from(
    { length: chance.whole(1, 5) },
    () => beganAt + chance.next() * (until - beganAt - 1),
  );
  const signedAt = stage === 'formal' ? [stageAt] : [];
  if (stage === 'formal')
    while (signedAt.length < 4 && chance.happens(0.28))
      signedAt.push(stageAt + chance.next() * (today - stageAt));
  return {
    number,
    id: idOf('c', number, 0, beganAt),
    stage,
    imported,
    by,
    beganAt,
    stageAt,
    contacts: chance.whole(1, 3),
    followUps: followUps.map(Math.floor).sort((a, b) => a - b),
    next:
      stage !== 'pool' && chance.happens(0.4)
        ? today + Math.floor(chance.next() * 20 - 3) * day + 10 * 3_600_000
        : null,
    signedAt: signedAt.map(Math.floor).sort((a, b) => a - b),
    company,
    trade: company.trade,
    chance,
  };
}

/** Protection is thirty days, intent fifteen; what is older has dropped or signed. Nothing has fallen due. */
function spanOf(
  chance: Chance,
  stage: Stage,
  imported: boolean,
  today: number,
): { beganAt: number; stageAt: number } {
  const ago = (from: number, to: number): number =>
    Math.floor(today - (from + chance.next() * (to - from)) * day);
  if (stage === 'potential') {
    const at = ago(0.2, 29);
    return { beganAt: at, stageAt: at };
  }
  if (stage === 'intent') {
    const stageAt = ago(0.2, 14);
    return { beganAt: stageAt - Math.floor((3 + chance.next() * 20) * day), stageAt };
  }
  if (stage === 'formal') {
    const stageAt = ago(1, 700);
    return { beganAt: stageAt - Math.floor((6 + chance.next() * 20) * day), stageAt };
  }
  const stageAt = ago(1, 400);
  return { beganAt: imported ? stageAt : stageAt - 30 * day, stageAt };
}

/** A UUIDv7 made from what it stands for: kind, number and place among its siblings. */
export function idOf(kind: string, number: number, among: number, at: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const tail = number.toString(16).padStart(12, '0');
  const middle = (kind.charCodeAt(0) * 16 + among).toString(16).padStart(3, '0').slice(-3);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${middle}-8${tail.slice(-3)}-${tail}`;
}
