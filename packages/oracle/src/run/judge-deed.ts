import { type Json, type JsonObject, type Row, isList, isObject, key, text, texts } from '../json.js';
import { compareRecord } from '../compare/compare-record.js';
import type { Tally } from '../compare/tally.js';
import { type Verdict, objectIn, touchedBy, verdictOn, verdictOnOne } from '../model/deeds.js';
import type { Eyes } from '../model/eyes.js';
import { recordOf } from '../model/records/catalogue.js';
import { type World, rowOf, rowsOf } from '../model/world.js';
import { type Pick, answeredAs, fieldsOf } from '../operations/pick.js';
import type { DoneDeed } from './done-deed.js';
import { EndedOwnership } from './ended-ownership.js';
import { judgeRefusedArgument } from './judge-ask.js';
import { isOfOrganisation, judgeOrganisation } from './judge-organisation.js';

/** Compares what a deed answered, and what is stored after it, with what rights allow. */
export function judgeDeed(deed: DoneDeed, tally: Tally): void {
  const { root, answer, before } = deed;
  tally.count(`Mutation.${root.name}`);
  if (!before.person.active) {
    tally.cell('errors', 'UNAUTHENTICATED', answer.errors[0]?.code ?? null);
    return compareStored(deed, false, tally);
  }
  const args = root.args ?? {};
  if (root.name in inBulk) return judgeBulk(deed, args, tally);
  if (root.name === 'moveClock') return judgeClock(deed, args, tally);
  if (isOfOrganisation(root.name)) return judgeOrganisation(deed, tally);
  const verdict = verdictOn(before, root.name, args);
  if (verdict.kind === 'field not allowed') {
    judgeRefusedArgument(verdict.texts, answer, tally);
    return compareStored(deed, false, tally);
  }
  const [error] = answer.errors;
  if (error !== undefined) return tally.cell('errors', null, `${error.code}: ${error.message}`);
  const got = answer.data?.[answeredAs(root)] ?? null;
  const done = isObject(got) && got['refusal'] === undefined;
  judgeVerdict(verdict, done, isObject(got) ? got : {}, tally);
  compareStored(deed, done, tally);
  if (done) compareFreshRead(deed, got, tally);
}

function judgeVerdict(verdict: Verdict, done: boolean, got: JsonObject, tally: Tally): void {
  const code = done ? 'done' : text(got, 'refusal');
  switch (verdict.kind) {
    case 'not found':
      return tally.cell('code', 'NOT_FOUND', code === 'TAKEN' ? 'NOT_FOUND' : code);
    case 'stale':
      return tally.cell('code', 'STALE', code);
    case 'refused':
      tally.cell('code', 'refused', done ? 'done' : code === 'NOT_FOUND' ? code : 'refused');
      if (verdict.path === undefined) return;
      return tally.cell('path', [...verdict.path].sort(), [...texts(got['refusedAt'])].sort());
    case 'allowed':
      return tally.cell('code', 'allowed', code === 'NOT_FOUND' || code === 'STALE' ? code : 'allowed');
    case 'field not allowed':
      return;
    default:
      return verdict satisfies never;
  }
}

const inBulk: Readonly<Record<string, string>> = {
  assignCustomers: 'customer.assign',
  recycleCustomers: 'customer.recycle',
};

/** The product's clock goes on while ours is stopped: closer than that it may have passed the moment already. */
const meanwhile = 30_000;

/** Edge 4: for whoever may, and in a demo alone; it stands exactly where it was put. */
function judgeClock({ answer, before, after }: DoneDeed, args: JsonObject, tally: Tally): void {
  const to = Date.parse(text(args, 'to') ?? '');
  const { now } = before.world;
  const moves = before.holds('clock.move') && to >= now;
  if (!moves || to > now + meanwhile) tally.cell('now', moves ? to : now, after.world.now);
  const refusal = before.holds('clock.move') ? 'BAD_USER_INPUT' : 'FORBIDDEN';
  tally.cell('errors', moves ? null : refusal, answer.errors[0]?.code ?? null);
}

/** Row by row: out of sight is not there, without the right is refused, the rest may be done. */
function judgeBulk(deed: DoneDeed, args: JsonObject, tally: Tally): void {
  const { root, answer, before, after } = deed;
  const [error] = answer.errors;
  if (error !== undefined) return tally.cell('errors', null, `${error.code}: ${error.message}`);
  const got = answer.data?.[answeredAs(root)] ?? null;
  const refused = new Map<string, string>();
  for (const one of isObject(got) && isList(got['refused']) ? got['refused'].filter(isObject) : []) {
    refused.set(key(one, 'id'), text(objectIn(one, 'refusal'), 'code') ?? '');
  }
  for (const id of texts(args['customerIds'])) {
    const code = refused.get(id);
    const verdict = verdictOnOne(before, id, inBulk[root.name] ?? '');
    judgeVerdict(verdict, code === undefined, { refusal: code ?? null }, tally);
    if (code === undefined) compareNewHands(id, args, deed, tally);
    else compareRow(before.world, after.world, 'customer', id, tally);
  }
  compareStored(deed, true, tally);
}

/** LC-14: assigned ones are the recipient's and in the recipient's department; what is recycled is nobody's. */
function compareNewHands(id: string, args: JsonObject, deed: DoneDeed, tally: Tally): void {
  const { world } = deed.after;
  const customer = rowOf(world, 'customer', id);
  if (customer === null) return tally.cell(`customer ${id}`, 'a row', null);
  const to = rowOf(world, 'app_user', text(args, 'toUserId'));
  tally.cell(`customer ${id} owner_id`, to === null ? null : key(to, 'id'), customer['owner_id'] ?? null);
  const department = to === null ? null : (to['department_id'] ?? null);
  tally.cell(`customer ${id} owner_department_id`, department, customer['owner_department_id'] ?? null);
  compareGrants(id, args, deed, tally);
}

/** AC-5: what people gave ends with the owner unless it is kept; with the pool all ends, what the rules gave as well. */
function compareGrants(id: string, args: JsonObject, { before, after }: DoneDeed, tally: Tally): void {
  const wasInPool = rowOf(before.world, 'customer', id)?.['stage'] === 'pool';
  const isInPool = rowOf(after.world, 'customer', id)?.['stage'] === 'pool';
  for (const grant of rowsOf(before.world, 'customer_grant')) {
    if (grant['customer_id'] !== id || grant['ended_at'] !== null) continue;
    const isRules = grant['cause'] === 'collaborator' && grant['by_hand'] !== true;
    const ends = isInPool || wasInPool || (args['keepCollaborators'] !== true && !isRules);
    // LC-7: who is beside the owner by rule follows the customer's own state.
    if (isRules && !ends) continue;
    const stored = rowOf(after.world, 'customer_grant', key(grant, 'id'));
    tally.cell(`grant ${key(grant, 'id')} ends`, ends, stored === null || stored['ended_at'] !== null);
  }
}

/** Nothing has changed that this deed is not about, and nothing at all if it was refused. */
function compareStored({ root, before, after }: DoneDeed, done: boolean, tally: Tally): void {
  const touched = touchedBy(root.name, root.args ?? {}, before);
  for (const table of [
    'customer',
    'contact',
    'follow_up',
    'customer_grant',
    'app_user',
    'role',
    'user_role',
  ]) {
    const mine = (row: Row): boolean =>
      done &&
      ((touched.get(table) ?? []).includes(text(row, 'id') ?? '') ||
        (touched.get('customer') ?? []).includes(text(row, 'customer_id') ?? ''));
    const written = (row: Row): string => JSON.stringify(row);
    const left = (world: World): string[] =>
      rowsOf(world, table)
        .filter((row) => !mine(row))
        .map(written)
        .sort();
    tally.cell(`stored ${table}`, true, left(before.world).join() === left(after.world).join());
  }
  if (done && root.name.startsWith('update')) compareWritten(root, before, after, tally);
}

/** An update writes the fields that were sent and no other. */
function compareWritten(root: Pick, before: Eyes, after: Eyes, tally: Tally): void {
  const type = root.name === 'updateContact' ? 'Contact' : 'Customer';
  const table = type.toLowerCase();
  const id = text(root.args ?? {}, 'id');
  const [was, is] = [rowOf(before.world, table, id), rowOf(after.world, table, id)];
  if (was === null || is === null) return;
  const sent = objectIn(root.args ?? {}, 'patch');
  for (const [name, field] of Object.entries(recordOf(type).fields)) {
    if (field.value === undefined || ['version', 'updatedAt', 'incomplete'].includes(name)) continue;
    const expected: Json = sent[name] ?? field.value(was, before);
    tally.cell(`stored ${name}`, expected, field.value(is, after));
  }
}

function compareRow(before: World, after: World, table: string, id: string, tally: Tally): void {
  const [was, is] = [rowOf(before, table, id), rowOf(after, table, id)];
  tally.cell(`stored ${table} ${id}`, JSON.stringify(was), JSON.stringify(is));
}

/** Edge 27: a fresh read after the change; what has gone out of sight, once more as one knows what one has given up. */
function compareFreshRead({ root, after }: DoneDeed, got: Json, tally: Tally): void {
  const [fragment] = root.of ?? [];
  const type = fragment?.on;
  const table = type === undefined ? null : recordOf(type).table;
  if (fragment === undefined || type === undefined || table === null || !isObject(got)) return;
  const picks = fieldsOf(fragment.of ?? [], type);
  const shown = picks.find(({ name }) => name === 'id');
  const id = text(root.args ?? {}, 'id') ?? (shown && text(got, answeredAs(shown)));
  const row = rowOf(after.world, table, id ?? null);
  if (row === null) return;
  const asker = after.sees(type, row) ? after : new EndedOwnership(after, row);
  compareRecord(asker, type, row, picks, got, root.name, tally);
}
