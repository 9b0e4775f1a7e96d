import type { BulkLoad } from '../../platform/database/bulk-load.js';
import { json } from '../../platform/database/copy-line.js';
import { spellName } from '../../modules/people/index.js';
import type { StoryApproval } from './approvals-of.js';
import type { CustomerStory } from './story.js';
import type { World } from './world.js';

/** Contacts, follow-ups, contracts, collaborators and approvals of the customers that are laid. */
export async function layChildren(
  bulk: BulkLoad,
  world: World,
  stories: readonly CustomerStory[],
  approvals: ReadonlyMap<CustomerStory, readonly StoryApproval[]>,
): Promise<void> {
  await bulk.copy('contact', stories.flatMap(contactRows));
  await bulk.copy('address_book_entry', stories.flatMap(addressBookRows));
  await bulk.copy('follow_up', stories.flatMap(followUpRows));
  await bulk.copy('signed_contract', stories.flatMap(contractRows));
  await bulk.copy(
    'customer_grant',
    stories.flatMap((story) => collaboratorRows(world, story)),
  );
  await bulk.copy(
    'approval',
    stories.flatMap((story) => approvalRows(story, approvals.get(story) ?? [])),
  );
}

function contactRows({ id, contacts }: CustomerStory) {
  return contacts.map(({ by, at, primary, ...contact }) => ({
    ...contact,
    ...spellName(contact.name),
    customer_id: id,
    is_primary: primary,
    creator_id: by.id,
    created_at: new Date(at),
    updated_at: new Date(at),
  }));
}

/** LC-13: at once in the book of whoever entered the contact; gone from the list with the customer. */
function addressBookRows({ contacts }: CustomerStory) {
  return contacts.map(({ id, by, at }) => ({ user_id: by.id, contact_id: id, added_at: new Date(at) }));
}

function followUpRows({ id, followUps }: CustomerStory) {
  return followUps.map((followUp) => ({
    id: followUp.id,
    customer_id: id,
    contact_id: followUp.contact?.id ?? null,
    author_id: followUp.by.id,
    way: followUp.way,
    note: followUp.note,
    at: new Date(followUp.at),
    next_contact_at: followUp.next === null ? null : new Date(followUp.next),
    created_at: new Date(followUp.at),
  }));
}

function contractRows({ id, contracts }: CustomerStory) {
  return contracts.map((contract) => ({
    id: contract.id,
    customer_id: id,
    number: contract.number,
    signed_on: contract.signedOn,
    amount: contract.amount,
    currency: 'CNY',
    recorded_by: contract.by.id,
    recorded_at: new Date(contract.at),
  }));
}

function collaboratorRows({ chance }: World, { id, state }: CustomerStory) {
  if (state.stage !== 'formal') return [];
  return state.collaborators.map((user) => ({
    id: chance.id(state.since),
    customer_id: id,
    principal_kind: 'user',
    principal_id: user,
    level: 'write',
    cause: 'collaborator',
    valid_from: new Date(state.since),
  }));
}

function approvalRows(story: CustomerStory, approvals: readonly StoryApproval[]) {
  return approvals.map(({ id, kind, status, applicant, reason, days, due, createdAt, approvers, closed }) => {
    const names = approvers.map((person) => person.id);
    const decided = status === 'APPROVED' || status === 'REJECTED' ? closed : null;
    return {
      id,
      kind,
      status,
      customer_id: story.id,
      applicant_id: applicant.id,
      reason,
      days,
      due: due === null ? null : new Date(due),
      created_at: new Date(createdAt),
      decided_at: closed && new Date(closed.at),
      steps: json([
        {
          name: kind === 'PROTECTION_REVIEW' ? 'reviewer' : 'superior',
          approvers: names,
          decidedBy: decided?.by ?? null,
          decision: decided === null ? null : status === 'APPROVED' ? 'APPROVE' : 'REJECT',
          comment: decided?.comment ?? null,
          at: decided && new Date(decided.at).toISOString(),
        },
      ]),
      waiting_for: status === 'PENDING' ? names : [],
      decided_by: decided?.by ? [decided.by] : [],
    };
  });
}
