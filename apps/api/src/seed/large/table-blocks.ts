import { copyLine } from '../../platform/database/copy-line.js';
import type { Person } from '../people/organisation.js';
import { largeTables } from './large-tables.js';
import { largeWorld } from './large-world.js';
import { sketch } from './sketch.js';

/** What all rows of a large company follow from; plain data, so that it can be handed to a worker. */
export interface LargeSetting {
  readonly seed: number;
  readonly now: number;
  readonly people: readonly Person[];
  /** See `passedOver`. */
  readonly passes: ReadonlyMap<number, number>;
}

/** A stretch of one table: the rows of the customers `from` up to and not including `to`. */
export interface Stretch {
  readonly table: string;
  readonly from: number;
  readonly to: number;
}

export interface TableBlocks {
  /** In the order in which they are filled. */
  readonly tables: readonly string[];
  columnsOf(table: string): readonly string[];
  /** The stretch as lines for `COPY`. */
  linesOf(stretch: Stretch): string;
}

export function tableBlocks({ seed, now, people, passes }: LargeSetting): TableBlocks {
  const world = largeWorld(now, people);
  const sellers = people.filter(({ roles }) => roles.includes('preSales'));
  const rowsOf = new Map(largeTables(world, passes));
  const columns = new Map<string, readonly string[]>();
  const draw = (number: number) => sketch(number, { seed, today: world.today, sellers });

  function rowsFor(table: string) {
    const rows = rowsOf.get(table);
    if (rows === undefined) throw new Error(`A large company has no ${table}`);
    return rows;
  }

  function columnsOf(table: string): readonly string[] {
    const known = columns.get(table);
    if (known !== undefined) return known;
    const rows = rowsFor(table);
    for (let number = 0; ; number += 1) {
      const [row] = rows(draw(number));
      if (row === undefined) continue;
      columns.set(table, Object.keys(row));
      return Object.keys(row);
    }
  }

  return {
    tables: [...rowsOf.keys()],
    columnsOf,
    linesOf({ table, from, to }) {
      const rows = rowsFor(table);
      const wanted = columnsOf(table);
      let lines = '';
      for (let number = from; number < to; number += 1) {
        for (const row of rows(draw(number))) lines += copyLine(wanted.map((column) => row[column] ?? null));
      }
      return lines;
    },
  };
}
