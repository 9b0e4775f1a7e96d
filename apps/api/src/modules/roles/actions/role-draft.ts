import {
  invalidUnlessEmpty,
  refusal,
  rightsFromLists,
  rightsProblems,
  type FieldProblem,
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

const longestName = 50;

/** What an administrator wrote, as it can be kept, or what is wrong with it. */
export function roleDraft(input: RoleInput): { readonly draft: RoleDraft } | { readonly refusal: Refusal } {
  const name = input.name.normalize('NFKC').trim();
  const invalid = invalidUnlessEmpty([
    ...nameProblems(name),
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

function nameProblems(name: string): FieldProblem[] {
  const path = ['name'];
  if (name === '') return [{ path, problem: 'REQUIRED' }];
  if (name.length > longestName) return [{ path, problem: 'TOO_LONG', limit: longestName }];
  return /\p{Cc}/u.test(name) ? [{ path, problem: 'FORBIDDEN_CHARACTER' }] : [];
}

export const sameName: Refusal = refusal('DUPLICATE', { detail: 'SAME_NAME', path: ['name'] });
