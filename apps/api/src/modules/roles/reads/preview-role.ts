import {
  refusal,
  rightsDifferences,
  type Refusal,
  type RightsDifference,
  type RoleRights,
} from '@tidewater/domain';

import { COUNT_LIMIT, countRecords, may, type Viewer } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Customer } from '../../customers/index.js';
import { loadViewerOf } from '../../people/index.js';
import { roleDraft, type RoleInput } from '../actions/role-draft.js';
import { classOfField } from './known-fields.js';
import { rolesToRead } from './roles-to-read.js';

/** So many people are shown with what it means for them; the others are counted. */
const shown = 10;

export interface Affected {
  readonly userId: string;
  readonly customersBefore: { readonly value: number; readonly capped: boolean };
  readonly customersAfter: { readonly value: number; readonly capped: boolean };
}

export interface RolePreview {
  readonly differences: readonly RightsDifference[];
  /** Active people who have the role. */
  readonly people: number;
  readonly affected: readonly Affected[];
}

/** What a changed role would give and take, and how many customers its people would see then. Nothing is changed. */
export async function previewRole(context: RequestContext, input: RoleInput): Promise<RolePreview | Refusal> {
  if (!may(signedIn(context), 'role.update')) return refusal('NOT_ALLOWED');
  const drafted = roleDraft(input);
  if ('refusal' in drafted) return drafted.refusal;
  const { rights } = drafted.draft;
  const [role] = input.id ? await rolesToRead(context, [input.id]) : [];
  if (input.id && !role) return refusal('NOT_FOUND');
  const before: RoleRights = role?.rights ?? { scopes: {}, may: [], fields: {} };
  const members = role ? await membersOf(context, role.id) : [];
  const viewers = await Promise.all(
    members.slice(0, shown).map(async (userId) => await loadViewerOf(context.database, userId)),
  );
  return {
    differences: rightsDifferences(before, rights, classOfField),
    people: members.length,
    affected: await Promise.all(
      viewers.flatMap((viewer) => (viewer && role ? [effectOn(context, viewer, role.id, rights)] : [])),
    ),
  };
}

async function effectOn(
  context: RequestContext,
  viewer: Viewer,
  roleId: string,
  rights: RoleRights,
): Promise<Affected> {
  const roles = viewer.roles.map((role) => (role.id === roleId ? { ...role, rights } : role));
  const then: Viewer = { ...viewer, roles };
  const [customersBefore, customersAfter] = await Promise.all([
    customersOf(context, viewer),
    customersOf(context, then),
  ]);
  return { userId: viewer.id, customersBefore, customersAfter };
}

async function customersOf(context: RequestContext, viewer: Viewer) {
  const count = await countRecords({ ...context, viewer }, Customer, {});
  return { value: Math.min(count, COUNT_LIMIT), capped: count > COUNT_LIMIT };
}

async function membersOf({ database }: RequestContext, roleId: string): Promise<string[]> {
  const people: { id: string }[] = await database.query(
    `SELECT u.id FROM user_role ur JOIN app_user u ON u.id = ur.user_id WHERE ur.role_id = $1 AND u.active
     ORDER BY u.name_pinyin, u.id`,
    [roleId],
  );
  return people.map(({ id }) => id);
}
