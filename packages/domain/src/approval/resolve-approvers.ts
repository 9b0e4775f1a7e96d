import type { UserId } from '../customer/state.js';
import type { ApproverFacts } from './approver-facts.js';
import type { Approvers } from './definition.js';

/** Edge 11: as the step names them, never the applicant; the next one up for want of one, else an administrator. */
export function resolveApprovers(
  approvers: Approvers,
  applicant: UserId,
  people: ApproverFacts,
): readonly UserId[] {
  const named = without(namedBy(approvers, applicant, people), applicant);
  return named.length > 0 ? named : without(people.administrators, applicant);
}

/** One further up than those who did not decide in time; they may still decide. */
export function escalatedApprovers(
  before: readonly UserId[],
  applicant: UserId,
  people: ApproverFacts,
): readonly UserId[] {
  const above = without(people.superiors, applicant).find((id) => !before.includes(id));
  const further = above === undefined ? without(people.administrators, applicant) : [above];
  return [...new Set([...before, ...further])];
}

function namedBy(approvers: Approvers, applicant: UserId, people: ApproverFacts): readonly UserId[] {
  switch (approvers.by) {
    case 'superior':
      return without(people.superiors, applicant).slice(0, 1);
    case 'role':
      return people.byRole[approvers.role] ?? [];
    case 'post':
      return people.byPost[approvers.post] ?? [];
    case 'named':
      return approvers.users;
    default:
      return approvers satisfies never;
  }
}

function without(people: readonly UserId[], one: UserId): readonly UserId[] {
  return [...new Set(people)].filter((id) => id !== one);
}
