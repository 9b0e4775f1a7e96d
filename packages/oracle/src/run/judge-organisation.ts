import { isObject, text } from '../json.js';
import type { Tally } from '../compare/tally.js';
import { objectIn } from '../model/deeds.js';
import { type World, rowOf, rowsOf } from '../model/world.js';
import { answeredAs } from '../operations/pick.js';
import type { DoneDeed } from './done-deed.js';

const deeds: readonly string[] = ['moveDepartment', 'saveUser', 'disableUser', 'enableUser'];

export function isOfOrganisation(name: string): boolean {
  return deeds.includes(name);
}

/** AC-1: for whoever looks after accounts; a person's customers go along to the new department. */
export function judgeOrganisation({ root, answer, before, after }: DoneDeed, tally: Tally): void {
  const [error] = answer.errors;
  if (error !== undefined) return tally.cell('errors', null, `${error.code}: ${error.message}`);
  const got = answer.data?.[answeredAs(root)] ?? null;
  const done = isObject(got) && got['refusal'] === undefined;
  if (!before.holds('user.update')) tally.cell('code', 'refused', done ? 'done' : 'refused');
  if (!done) return tally.cell(`${root.name} stored`, true, stored(before.world) === stored(after.world));
  if (root.name !== 'saveUser') return;
  const id = text(objectIn(root.args ?? {}, 'input'), 'id');
  const department = rowOf(after.world, 'app_user', id)?.['department_id'] ?? null;
  for (const customer of rowsOf(after.world, 'customer')) {
    if (customer['owner_id'] !== id) continue;
    tally.cell('owner_department_id', department, customer['owner_department_id'] ?? null);
  }
}

function stored({ tables }: World): string {
  return JSON.stringify([tables['app_user'], tables['department'], tables['customer']]);
}
