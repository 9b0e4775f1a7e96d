import { type Json, type JsonObject, type Row, isObject, key, text } from '../json.js';
import type { Asker } from './asker.js';
import { mayEdit } from './deeds.js';
import { Eyes } from './eyes.js';
import { fieldOf, recordOf } from './records/catalogue.js';
import { type World, rowOf, rowsOf } from './world.js';

/** AC-10: everybody about themselves, superiors about the people below them, and whoever may explain. */
export function mayExplain(asker: Asker, userId: string | null): boolean {
  return (
    userId === asker.person.id ||
    asker.holds('access.explain') ||
    isAbove(asker.world, asker.person.id, userId)
  );
}

function isAbove(world: World, superior: string, userId: string | null): boolean {
  let at = rowOf(world, 'app_user', userId);
  for (let steps = 0; at !== null && steps < 100; steps++) {
    if (at['superior_id'] === superior) return true;
    at = rowOf(world, 'app_user', text(at, 'superior_id'));
  }
  return false;
}

/** AC-10: what is said of a person, a record and a field is what the person gets to see of it. */
export function judgeAccess(asker: Asker, userId: string, args: JsonObject, got: Json): string | null {
  const said = isObject(got) ? (text(got, 'decision') ?? '') : '';
  const due = decisionsOn(asker, userId, args);
  return due.includes(said) ? null : `says ${said} where it is ${due.join(' or ')}`;
}

/** A rule of the trade may forbid what rights would let be written. */
function decisionsOn(asker: Asker, userId: string, args: JsonObject): readonly string[] {
  const { world } = asker;
  const type = text(args, 'recordType') ?? '';
  const row = rowOf(world, recordOf(type).table ?? '', text(args, 'recordId'));
  if (row === null || !asker.sees(type, row)) return ['NONE'];
  if (rowOf(world, 'app_user', userId)?.['active'] !== true) return ['NONE'];
  const eyes = new Eyes(world, userId);
  if (!eyes.sees(type, row)) return ['NONE'];
  const field = text(args, 'field');
  if (field !== null && !eyes.reads(type, row, field)) {
    // Masked is what there is a mask for; of anything else nothing shows.
    const hasMask = fieldOf(type, field)?.mask !== undefined;
    return [hasMask && eyes.showsMask(type, row, field) ? 'MASKED' : 'NONE'];
  }
  return isWritable(eyes, type, row, field) ? ['READ', 'WRITE'] : ['READ'];
}

const verbs: Readonly<Record<string, string>> = { Customer: 'customer.update', Contact: 'contact.write' };

function isWritable(eyes: Eyes, type: string, row: Row, field: string | null): boolean {
  const verb = verbs[type];
  const customer = eyes.customerOf(type, row);
  if (verb === undefined || customer === null || !mayEdit(eyes, customer, verb)) return false;
  return field === null || eyes.writes(type, customer, field);
}

export function mayAskForOnlookers(asker: Asker, customer: Row): boolean {
  return asker.mayDo(customer, 'customer.share') || asker.holds('access.explain');
}

/** Everybody who sees the customer, in the order of the telephone book; null where it is out of sight. */
export function onlookers(asker: Asker, { customerId, first }: JsonObject): Json {
  const { world } = asker;
  const customer = rowOf(world, 'customer', typeof customerId === 'string' ? customerId : null);
  if (customer === null || !asker.sees('Customer', customer)) return null;
  const people = rowsOf(world, 'app_user')
    .filter((user) => user['active'] === true)
    .filter((user) => new Eyes(world, key(user, 'id')).sees('Customer', customer))
    .map((user) => ({ place: `${key(user, 'name_pinyin')} ${key(user, 'id')}`, id: key(user, 'id') }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const size = Number(first);
  return {
    edges: people.slice(0, size).map(({ id }) => ({ node: { user: { id } } })),
    pageInfo: { hasNextPage: people.length > size },
  };
}
