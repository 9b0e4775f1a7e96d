import {
  invalidUnlessEmpty,
  nameProblems,
  tidyName,
  type FieldProblem,
  type Refusal,
} from '@tidewater/domain';

import { isId } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { existing, standsAbove, type MemberState } from '../data/member.repository.js';

export interface MemberInput {
  /** Absent: a new person. */
  readonly id?: string | null;
  /** The version that was changed; needed with `id`. */
  readonly version?: number | null;
  readonly account: string;
  readonly name: string;
  readonly title?: string | null;
  readonly post?: string | null;
  readonly departmentId?: string | null;
  readonly superiorId?: string | null;
  readonly roleIds: readonly string[];
  readonly managedDepartmentIds: readonly string[];
  /** Whoever loses a right to share: also what they have given with it ends (AC-5). */
  readonly cascade?: boolean | null;
}

export type MemberDraft = Omit<MemberState, 'id' | 'version' | 'active'>;

/** What an administrator wrote of a person, as it can be kept, or what is wrong with it. */
export async function memberDraft(
  tx: Transaction,
  input: MemberInput,
): Promise<{ readonly draft: MemberDraft } | { readonly refusal: Refusal }> {
  const draft: MemberDraft = {
    account: tidyName(input.account).toLowerCase(),
    name: tidyName(input.name),
    title: tidyName(input.title) || null,
    post: tidyName(input.post) || null,
    departmentId: input.departmentId ?? null,
    superiorId: input.superiorId ?? null,
    roleIds: [...new Set(input.roleIds)].sort(),
    managedDepartmentIds: [...new Set(input.managedDepartmentIds)].sort(),
  };
  const invalid = invalidUnlessEmpty([
    ...accountProblems(draft.account),
    ...nameProblems('name', draft.name),
    ...nameProblems('title', draft.title ?? '', { required: false }),
    ...nameProblems('post', draft.post ?? '', { required: false }),
    ...(await unknownIn(tx, 'department', 'departmentId', draft.departmentId)),
    ...(await unknownIn(tx, 'app_user', 'superiorId', draft.superiorId)),
    ...(await unknownIn(tx, 'role', 'roleIds', ...draft.roleIds)),
    ...(await unknownIn(tx, 'department', 'managedDepartmentIds', ...draft.managedDepartmentIds)),
    ...(await circleProblems(tx, input.id ?? null, draft.superiorId)),
  ]);
  return invalid ? { refusal: invalid } : { draft };
}

function accountProblems(account: string): FieldProblem[] {
  const path = ['account'];
  const general = nameProblems('account', account);
  if (general.length > 0) return general;
  if (account.length < 2) return [{ path, problem: 'TOO_SHORT', limit: 2 }];
  return /^[a-z0-9][a-z0-9._@-]*$/.test(account) ? [] : [{ path, problem: 'FORBIDDEN_CHARACTER' }];
}

async function unknownIn(
  tx: Transaction,
  kind: 'app_user' | 'role' | 'department',
  field: string,
  ...ids: readonly (string | null)[]
): Promise<FieldProblem[]> {
  const named = ids.filter((id) => id !== null);
  const known = await existing(tx, kind, named.filter(isId));
  return named.every((id) => known.has(id)) ? [] : [{ path: [field], problem: 'NOT_KNOWN' }];
}

/** Nobody is their own superior, directly or through others: applications would go round for ever. */
async function circleProblems(
  tx: Transaction,
  id: string | null,
  superiorId: string | null,
): Promise<FieldProblem[]> {
  if (id === null || superiorId === null || !isId(id) || !isId(superiorId)) return [];
  return (await standsAbove(tx, id, superiorId)) ? [{ path: ['superiorId'], problem: 'ABOVE_ONESELF' }] : [];
}
