import { type Row, key, text } from '../json.js';
import type { Asker } from './asker.js';
import { fieldOf, recordOf } from './records/catalogue.js';
import type { FieldRule } from './records/record.js';
import { covers, isDeleted, onlyReads, possibleReaches, reachesOf } from './reach.js';
import { type FieldClass, type Reach, type Rights, rankOf } from './vocabulary.js';
import { type Person, type World, personOf, rowOf } from './world.js';

const hidden = 0;
const masked = 1;
const read = 2;
const write = 3;
/** Verbs for which what was lent for reading is enough. */
const reading = ['customer.read', 'contact.read', 'followUp.read', 'contract.read'];

interface Way {
  readonly reach: Reach;
  readonly rights: Rights;
}

/** One person before one world: what they see and what they may. Every question is answered by looking at everything. */
export class Eyes implements Asker {
  readonly person: Person;
  private readonly reached = new Map<string, readonly Reach[]>();

  constructor(
    readonly world: World,
    userId: string,
  ) {
    this.person = personOf(world, userId);
  }

  /** Whether there is such a record for this person. */
  sees(type: string, row: Row): boolean {
    const rule = recordOf(type);
    if (rule.exists !== undefined && !rule.exists(row, this)) return false;
    if (rule.customer === 'none') return true;
    return this.waysTo(type, row).length > 0 || (rule.besides?.(row, this) ?? false);
  }

  reads(type: string, row: Row, field: string): boolean {
    return ruleOf(type, field).class === 'identity' || this.level(type, row, field) >= read;
  }

  showsMask(type: string, row: Row, field: string): boolean {
    return this.level(type, row, field) === masked;
  }

  /** It is readable on rows that could be this person's, whether there are any or not. */
  mayName(type: string, field: string): boolean {
    const rule = recordOf(type);
    if (rule.customer === 'none' || ruleOf(type, field).class === 'identity') return true;
    return levelBy(this.possibleWays(type), type, field) >= read;
  }

  private possibleWays(type: string): Way[] {
    const ways: Way[] = [];
    for (const reach of possibleReaches(this.world, this.person)) {
      for (const { rights } of this.person.roles) {
        if (covers(rights, recordOf(type).action, reach)) ways.push({ reach, rights });
      }
    }
    return ways;
  }

  /** It shows, in full or masked, on rows that could be this person's. */
  mayShow(type: string, field: string): boolean {
    const least = ruleOf(type, field).mask === undefined ? read : masked;
    return levelBy(this.possibleWays(type), type, field) >= least;
  }

  /** Whether some role allows the verb on this customer; through what was lent, only as far as that goes. */
  mayDo(customer: Row, action: string): boolean {
    if (isDeleted(customer)) return false;
    return this.ways(customer, action).some(
      ({ reach }) => reading.includes(action) || !onlyReads(this.world, this.person, customer, reach),
    );
  }

  /** Whether records of this type, hanging off this customer, show the field to this person. */
  readsOn(type: string, customer: Row, field: string): boolean {
    return levelBy(this.ways(customer, recordOf(type).action), type, field) >= read;
  }

  /** Whether a field of such records may be written, where its verb is allowed at all; a grant to read only reads. */
  writes(type: string, customer: Row, field: string): boolean {
    const ways = this.ways(customer, recordOf(type).action).filter(
      ({ reach }) => !onlyReads(this.world, this.person, customer, reach),
    );
    return levelBy(ways, type, field) === write;
  }

  holds(action: string): boolean {
    return this.person.roles.some(({ rights }) => rights.may.includes(action));
  }

  /** The customer a record hangs off. */
  customerOf(type: string, row: Row): Row | null {
    const rule = recordOf(type);
    if (rule.customer === 'self') return row;
    return rule.customer === 'none' ? null : rowOf(this.world, 'customer', text(row, 'customer_id'));
  }

  /** 0 hidden, 1 masked, 2 read, 3 write: the best among the roles that cover this row (AC-2). */
  private level(type: string, row: Row, field: string): number {
    const rule = recordOf(type);
    if (rule.customer === 'none' || rule.besides?.(row, this) === true) return read;
    return levelBy(this.waysTo(type, row), type, field);
  }

  private waysTo(type: string, row: Row): Way[] {
    const customer = this.customerOf(type, row);
    if (customer === null || isDeleted(customer)) return [];
    return this.ways(customer, recordOf(type).action);
  }

  private ways(customer: Row, action: string): Way[] {
    const id = key(customer, 'id');
    const reached = this.reached.get(id) ?? reachesOf(this.world, this.person, customer);
    this.reached.set(id, reached);
    const ways: Way[] = [];
    for (const reach of reached) {
      for (const { rights } of this.person.roles) {
        if (covers(rights, action, reach)) ways.push({ reach, rights });
      }
    }
    return ways;
  }
}

function ruleOf(type: string, field: string): FieldRule {
  const rule = fieldOf(type, field);
  if (rule === undefined) throw new Error(`The oracle does not know the field ${type}.${field}`);
  return rule;
}

/** The best level that any of these ways gives; what is made of others is not seen without every one of them. */
function levelBy(ways: readonly Way[], type: string, field: string): number {
  const rule = ruleOf(type, field);
  for (const part of rule.madeOf ?? []) if (levelBy(ways, type, part) < read) return hidden;
  const name = `${type}.${rule.sharesRightOf ?? field}`;
  let best = hidden;
  for (const { reach, rights } of ways) best = Math.max(best, given(rights, rule.class, name, reach));
  // Edge 2: name, code, stage and times are never withheld.
  return rule.class === 'identity' && ways.length > 0 ? Math.max(best, read) : best;
}

/** What one role gives on rows reached in one way: a field may be singled out, and `*` is every way not named. */
function given(rights: Rights, fieldClass: FieldClass, field: string, reach: Reach): number {
  const single = rights.overrides[field] ?? {};
  const ofClass = rights.fields[fieldClass] ?? {};
  return rankOf(single[reach] ?? single['*'] ?? ofClass[reach] ?? ofClass['*']);
}
