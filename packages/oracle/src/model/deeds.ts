import { type JsonObject, type Row, isObject, key, text, texts } from '../json.js';
import type { Eyes } from './eyes.js';
import { fieldOf } from './records/catalogue.js';
import { rowOf } from './world.js';

/** What has to come of a deed on one record, as far as rights decide. */
export type Verdict =
  /** For this person there is no such thing. */
  | { readonly kind: 'not found' }
  /** The whole is refused in the words for a field that does not exist. */
  | { readonly kind: 'field not allowed'; readonly texts: readonly string[] }
  /** Refused; which rule speaks first is not the oracle's. */
  | { readonly kind: 'refused'; readonly path?: readonly string[] }
  | { readonly kind: 'stale' }
  /** Rights allow it; a rule of the trade may still refuse. */
  | { readonly kind: 'allowed' };

const notFound: Verdict = { kind: 'not found' };
const refused: Verdict = { kind: 'refused' };
const allowed: Verdict = { kind: 'allowed' };

type Judge = (eyes: Eyes, args: JsonObject) => Verdict;

/** What a verb on one customer needs, where nothing is written to fields. */
const needs: Readonly<Record<string, string>> = {
  abandonCustomer: 'customer.abandon',
  lockPoolCustomer: 'customer.lock',
  unlockPoolCustomer: 'customer.lock',
  markLost: 'customer.markLost',
  applyForIntent: 'intent.apply',
  applyForExtension: 'extension.apply',
};

const judges: Readonly<Record<string, Judge>> = {
  grantAccess: (eyes, args) => {
    const input = objectIn(args, 'input');
    return verdictOnGiving(eyes, text(input, 'customerId'), input['level'] === 'WRITE');
  },
  addCollaborator: (eyes, args) => verdictOnGiving(eyes, text(args, 'customerId'), true),
  revokeAccess: (eyes, args) => {
    const grant = rowOf(eyes.world, 'customer_grant', text(args, 'id'));
    return grant !== null && eyes.sees('Grant', grant) ? allowed : notFound;
  },
  updateCustomer: (eyes, args) => {
    const customer = rowOf(eyes.world, 'customer', text(args, 'id'));
    if (customer === null || !eyes.sees('Customer', customer)) return notFound;
    if (!mayEdit(eyes, customer, 'customer.update')) return refused;
    const unwritten = judgeFields(eyes, customer, 'Customer', 'CustomerPatch', objectIn(args, 'patch'));
    return unwritten ?? (args['version'] === customer['version'] ? allowed : { kind: 'stale' });
  },
  addContact: (eyes, args) => {
    const customer = rowOf(eyes.world, 'customer', text(args, 'customerId'));
    if (customer === null || !eyes.sees('Customer', customer)) return notFound;
    if (!mayEdit(eyes, customer, 'contact.write')) return refused;
    return judgeFields(eyes, customer, 'Contact', 'ContactInput', objectIn(args, 'input')) ?? allowed;
  },
  updateContact: (eyes, args) => {
    const contact = rowOf(eyes.world, 'contact', text(args, 'id'));
    const customer = contact && eyes.customerOf('Contact', contact);
    if (contact === null || customer === null || !eyes.sees('Contact', contact)) return notFound;
    if (!mayEdit(eyes, customer, 'contact.write')) return refused;
    const unwritten = judgeFields(eyes, customer, 'Contact', 'ContactInput', objectIn(args, 'patch'));
    return unwritten ?? (args['version'] === contact['version'] ? allowed : { kind: 'stale' });
  },
  addFollowUp: (eyes, args) => {
    const customer = rowOf(eyes.world, 'customer', text(args, 'customerId'));
    if (customer === null || !eyes.sees('Customer', customer)) return notFound;
    if (!mayEdit(eyes, customer, 'followUp.create')) return refused;
    // How somebody was spoken to belongs to any follow-up; whoever may add one says it.
    const { way: _, ...judged } = objectIn(args, 'input');
    return judgeFields(eyes, customer, 'FollowUp', 'FollowUpInput', judged) ?? allowed;
  },
  claimCustomer: (eyes, args) => {
    const customer = rowOf(eyes.world, 'customer', text(args, 'id'));
    if (customer === null || !eyes.sees('Customer', customer)) return notFound;
    return eyes.holds('customer.claim') ? allowed : refused;
  },
};

/** AC-5: whoever may share it gives it, but no more than they hold. */
function verdictOnGiving(eyes: Eyes, customerId: string | null, toWrite: boolean): Verdict {
  const customer = rowOf(eyes.world, 'customer', customerId);
  if (customer === null || !eyes.sees('Customer', customer)) return notFound;
  if (!eyes.mayDo(customer, 'customer.share') || customer['stage'] === 'pool') return refused;
  return toWrite && !eyes.mayDo(customer, 'customer.update') ? refused : allowed;
}

/** The verdict over a deed that concerns one record. */
export function verdictOn(eyes: Eyes, name: string, args: JsonObject): Verdict {
  const judge = judges[name];
  if (judge !== undefined) return judge(eyes, args);
  const need = needs[name];
  if (need === undefined) throw new Error(`The oracle does not know the deed ${name}`);
  return verdictOnOne(eyes, text(args, 'id') ?? text(args, 'customerId'), need);
}

/** The same for each of a batch. */
export function verdictOnOne(eyes: Eyes, customerId: string | null, need: string): Verdict {
  const customer = rowOf(eyes.world, 'customer', customerId);
  if (customer === null || !eyes.sees('Customer', customer)) return notFound;
  return eyes.mayDo(customer, need) ? allowed : refused;
}

/** A pool customer is nobody's: only who may edit every customer edits it. */
export function mayEdit(eyes: Eyes, customer: Row, action: string): boolean {
  if (!eyes.mayDo(customer, action)) return false;
  return (
    customer['stage'] !== 'pool' || eyes.person.roles.some(({ rights }) => rights.scopes[action] === 'all')
  );
}

/** Unreadable is unwritable, and said like a field that does not exist; readable is not yet writable. */
function judgeFields(
  eyes: Eyes,
  customer: Row,
  type: string,
  input: string,
  sent: JsonObject,
): Verdict | null {
  const fields = Object.keys(sent).filter((name) => fieldOf(type, name) !== undefined);
  // What a record is known by is never withheld, but not everybody's to write.
  const hidden = fields.filter(
    (name) => fieldOf(type, name)?.class !== 'identity' && !eyes.readsOn(type, customer, name),
  );
  if (hidden.length > 0) {
    const texts = hidden.map((name) => `Field "${name}" is not defined by type "${input}".`);
    return { kind: 'field not allowed', texts };
  }
  const readOnly = fields.filter((name) => !eyes.writes(type, customer, name));
  return readOnly.length > 0 ? { kind: 'refused', path: readOnly } : null;
}

export function objectIn(args: JsonObject, name: string): JsonObject {
  const value = args[name];
  return isObject(value) ? value : {};
}

/** Deeds that name what hangs off a customer. */
const heldIn: Readonly<Record<string, string>> = { updateContact: 'contact', revokeAccess: 'customer_grant' };

/** The rows a deed may touch, by their tables. */
export function touchedBy(
  name: string,
  args: JsonObject,
  before: Eyes,
): ReadonlyMap<string, readonly string[]> {
  const held = heldIn[name];
  const record = held === undefined ? null : rowOf(before.world, held, text(args, 'id'));
  const named = text({ ...args, ...objectIn(args, 'input') }, 'customerId') ?? text(args, 'id') ?? '';
  const customer = record === null ? named : key(record, 'customer_id');
  return new Map([
    ['customer', [...texts(args['customerIds']), customer]],
    ['contact', held === 'contact' && record !== null ? [key(record, 'id')] : []],
  ]);
}
