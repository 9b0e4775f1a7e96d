import type { Chance } from '../worlds/chance.js';
import { fieldOf, isRecord } from '../model/records/catalogue.js';
import type { Pick } from './pick.js';
import type { FieldOfSchema, Schema } from './schema.js';

/** Cells an answer may come to; the product refuses what is far above. */
const mostCells = 8_000;
/** As deep as the product lets a document go. */
const deepest = 10;
/** A list stands three levels above its records' fields, a single record one. */
const [listLevels, recordLevels] = [3, 1] as const;

interface Room {
  /** Records below records. */
  readonly depth: number;
  /** Levels left in the document. */
  readonly levels: number;
  /** How many records stand here already. */
  readonly times: number;
  /** How many more of either the document may have. */
  aliases: number;
  fields: number;
}

/** Random selections of the product's types, made from its schema: a new field joins by itself. */
export class SelectionMaker {
  constructor(
    private readonly schema: Schema,
    private readonly chance: Chance,
  ) {}

  /** What is asked of a field that answers with objects; of several in one document, each has its `share`. */
  of(type: string, first: number, { depth = 5, share = 1 } = {}): Pick[] {
    const levels = deepest - (type.endsWith('Connection') ? listLevels : recordLevels);
    return this.below(type, { depth, levels, times: first, aliases: 25 / share, fields: 180 / share });
  }

  private below(type: string, room: Room): Pick[] {
    if (type.endsWith('Connection')) return this.connection(type, room);
    const fields = [...this.schema.type(type).fields.values()];
    const [least, most] = this.chance.happens(0.6) ? [1, 8] : [8, 30];
    const count = this.chance.between(Math.min(least, fields.length), Math.min(most, fields.length));
    const wanted = this.chance.few(fields, count);
    const picks = wanted.flatMap((field) => this.field(type, field, room));
    return picks.length > 0 ? picks : [{ name: '__typename' }];
  }

  private field(type: string, field: FieldOfSchema, room: Room): Pick[] {
    if (--room.fields < 0) return [];
    if (isRecord(type) && fieldOf(type, field.name) === undefined) {
      throw new Error(`${type}.${field.name} is new: say in packages/oracle/src/model/records what it is`);
    }
    const alias =
      this.chance.happens(0.08) && --room.aliases > 0 ? { alias: `a${Math.round(room.aliases)}` } : {};
    if (!this.schema.isObject(field.type.name))
      return [{ name: field.name, ...alias, ...this.argumentsOf(field) }];
    const fixed = judgedWhole[field.type.name];
    if (fixed !== undefined) return room.levels < 3 ? [] : [{ name: field.name, ...alias, of: fixed }];
    const isPaged = field.type.name.endsWith('Connection');
    const first = isPaged ? this.chance.between(1, 6) : 1;
    const times = room.times * first;
    const levels = room.levels - (isPaged ? listLevels : recordLevels);
    if (room.depth <= 0 || levels < 2 || times * 4 > mostCells) return [];
    const inner: Room = { ...room, depth: room.depth - 1, levels, times };
    const of = this.below(field.type.name, inner);
    room.fields = inner.fields;
    room.aliases = inner.aliases;
    const spread = this.chance.happens(0.1) ? { spread: true as const } : {};
    const args = field.args.has('first') ? { args: { first } } : {};
    return [{ name: field.name, ...alias, ...args, of, ...spread }];
  }

  private connection(type: string, room: Room): Pick[] {
    const edge = type.replace(/Connection$/, 'Edge');
    const record = this.schema.type(edge).fields.get('node')?.type.name ?? '';
    const node: Pick = { name: 'node', of: this.below(record, room) };
    const cursor = this.chance.happens(0.2) ? [{ name: 'cursor' }] : [];
    const parts: Pick[] = [{ name: 'edges', of: [...cursor, node] }];
    if (this.chance.happens(0.5))
      parts.push({ name: 'totalCount', of: [{ name: 'value' }, { name: 'capped' }] });
    if (this.chance.happens(0.4))
      parts.push({ name: 'pageInfo', of: [{ name: 'hasNextPage' }, { name: 'endCursor' }] });
    return parts;
  }

  private argumentsOf(field: FieldOfSchema): Partial<Pick> {
    return field.args.has('locale') && this.chance.happens(0.5) ? { args: { locale: 'en-US' } } : {};
  }
}

/** What is not foretold but judged is asked for as its judge wants it. */
const judgedWhole: Readonly<Record<string, readonly Pick[]>> = {
  AllowedAction: [{ name: 'action' }, { name: 'refusal', of: [{ name: 'code' }] }],
};
