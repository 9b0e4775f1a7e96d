import { type Row, key, text } from '../json.js';
import type { Asker } from './asker.js';
import { recordOf } from './records/catalogue.js';
import { covers, hasWriteGrant, isDeleted, possibleReaches, reachesOf } from './reach.js';
import { type FieldClass, type Reach, type Rights, rankOf } from './vocabulary.js';
import { type Person, type World, personOf, rowOf } from './world.js';

const hidden = 0;
const masked = 1;
const read = 2;
const write = 3;
/** Verbs for which a grant that only reads is enough. */
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

  /** 0 hidden, 1 masked, 2 read, 3 write: the best among the roles that cover this row (AC-2). */
  level(type: string, row: Row, fieldClass: FieldClass): number {
    const rule = recordOf(type);
    if (rule.customer === 'none') return read;
    if (rule.besides?.(row, this) === true) return read;
    return bestOf(this.waysTo(type, row), fieldClass);
  }

  reads(type: string, row: Row, fieldClass: FieldClass): boolean {
    return fieldClass === 'identity' || this.level(type, row, fieldClass) >= read;
  }

  showsMask(type: string, row: Row, fieldClass: FieldClass): boolean {
    return this.level(type, row, fieldClass) === masked;
  }

  /** Whether a field of this class may be named in an argument: it is readable on rows that could be this person's. */
  mayName(type: string, fieldClass: FieldClass): boolean {
    const rule = recordOf(type);
    if (rule.customer === 'none' || fieldClass === 'identity') return true;
    const ways: Way[] = [];
    for (const reach of possibleReaches(this.world, this.person)) {
      for (const { rights } of this.person.roles) {
        if (covers(rights, rule.action, reach)) ways.push({ reach, rights });
      }
    }
    return bestOf(ways, fieldClass) >= read;
  }

  /** Whether some role allows the verb on this customer; through a grant, only as far as the grant goes. */
  mayDo(customer: Row, action: string): boolean {
    if (isDeleted(customer)) return false;
    const byGrant = reading.includes(action) || hasWriteGrant(this.world, this.person, customer);
    for (const { reach } of this.ways(customer, action)) {
      if ((reach !== 'granted' && reach !== 'collaborators') || byGrant) return true;
    }
    return false;
  }

  /** Whether records of this type, hanging off this customer, show the class to this person. */
  readsOn(type: string, customer: Row, fieldClass: FieldClass): boolean {
    return bestOf(this.ways(customer, recordOf(type).action), fieldClass) >= read;
  }

  /** Whether a class of such records may be written, where its verb is allowed at all. */
  writes(type: string, customer: Row, fieldClass: FieldClass): boolean {
    return bestOf(this.ways(customer, recordOf(type).action), fieldClass) === write;
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

function bestOf(ways: readonly Way[], fieldClass: FieldClass): number {
  let best = hidden;
  for (const { reach, rights } of ways) best = Math.max(best, given(rights, fieldClass, reach));
  // Edge 2: name, code, stage and times are never withheld.
  return fieldClass === 'identity' && ways.length > 0 ? Math.max(best, read) : best;
}

/** What one role gives for a class on rows reached in one way; `*` stands for every way that is not named. */
function given(rights: Rights, fieldClass: FieldClass, reach: Reach): number {
  const levels = rights.fields[fieldClass] ?? {};
  return rankOf(levels[reach] ?? levels['*']);
}
