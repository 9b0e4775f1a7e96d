import {
  invalidUnlessEmpty,
  nameProblems,
  refusal,
  rightsFromLists,
  rightsProblems,
  tidyName,
  type Refusal,
  type RightsInput,
  type RoleRights,
} from '@tidewater/domain';

import { knownFields } from '../reads/known-fields.js';

export interface RoleInput {
  /** Absent: a new role. */
  readonly id?: string | null;
  readonly version?: number | null;
  readonly name: string;
  readonly rights: RightsInput;
}

export interface RoleDraft {
  readonly name: string;
  readonly rights: RoleRights;
}

/** What an administrator wrote, as it can be kept, or what is wrong with it. */
export function roleDraft(input: RoleInput): { readonly draft: RoleDraft } | { readonly refusal: Refusal } {
  const name = tidyName(input.name);
  const invalid = invalidUnlessEmpty([
    ...nameProblems('name', name),
    ...rightsProblems(input.rights, knownFields()).map((problem) => ({
      ...problem,
      path: ['rights', ...problem.path],
    })),
  ]);
  return invalid === null
    ? { draft: { name, rights: withIdentity(rightsFromLists(input.rights)) } }
    : { refusal: invalid };
}

/** What a record is known by (its name, which contact is the primary one) is always read, and written with its profile. */
function withIdentity(rights: RoleRights): RoleRights {
  const { profile } = rights.fields;
  return profile ? { ...rights, fields: { ...rights.fields, identity: profile } } : rights;
}

export const sameName: Refusal = refusal('DUPLICATE', { detail: 'SAME_NAME', path: ['name'] });
