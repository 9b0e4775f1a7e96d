import type { BulkLoad } from '../../platform/database/bulk-load.js';
import { json } from '../../platform/database/copy-line.js';
import type { StoryApproval } from './approvals-of.js';
import type { CustomerStory, StoryFollowUp } from './story.js';
import { day, type World } from './world.js';

/** News older than this has been read. */
const newsDays = 3;

/** What waits for each person, as the product itself would have told them, under the same keys. */
export async function layReminders(
  bulk: BulkLoad,
  world: World,
  stories: readonly CustomerStory[],
  approvals: ReadonlyMap<CustomerStory, readonly StoryApproval[]>,
): Promise<void> {
  await bulk.copy('reminder', [
    ...stories.flatMap((story) => nextContacts(world, story)),
    ...stories.flatMap((story) => applications(world, story, approvals.get(story) ?? [])),
    ...stories.flatMap((story) => news(world, story)),
  ]);
}

/** AP-2: to those who decide while it waits, to the applicant when it is decided. */
function applications({ chance, today }: World, { id }: CustomerStory, approvals: readonly StoryApproval[]) {
  return approvals.flatMap(({ id: approval, kind, status, applicant, due, createdAt, approvers, closed }) => {
    if (status === 'PENDING') {
      return approvers.map((person) => ({
        id: chance.id(createdAt),
        user_id: person.id,
        customer_id: id,
        kind: kind === 'PROTECTION_REVIEW' ? 'REVIEW_WAITING' : 'APPLICATION_WAITING',
        due: new Date(createdAt),
        data: json({ approval, kind, applicant: applicant.id, due }),
        created_at: new Date(createdAt),
        done_at: null,
        key: `waiting:${approval}:${person.id}`,
      }));
    }
    const isNews = (status === 'APPROVED' || status === 'REJECTED') && closed !== null;
    if (!isNews || closed.at < today - newsDays * day) return [];
    return [
      {
        id: chance.id(closed.at),
        user_id: applicant.id,
        customer_id: id,
        kind: 'DECIDED',
        due: new Date(closed.at),
        data: json({ approval, kind, status }),
        created_at: new Date(closed.at),
        done_at: null,
        key: `decided:${approval}`,
      },
    ];
  });
}

const causes = { Dropped: 'DROP', ReviewLapsed: 'REVIEW_LAPSED', Recycled: 'RECYCLE' } as const;

/** What became of one's customer by time or by another's hand. */
function news({ chance, today }: World, { id, events }: CustomerStory) {
  return events
    .filter(({ at }) => at >= today - newsDays * day)
    .flatMap((event) => {
      const told = {
        id: chance.id(event.at),
        customer_id: id,
        due: new Date(event.at),
        created_at: new Date(event.at),
        done_at: null,
      };
      switch (event.type) {
        case 'Dropped':
        case 'ReviewLapsed':
        case 'Recycled': {
          const data = json({ cause: causes[event.type] });
          return [{ ...told, user_id: event.owner, kind: 'DROPPED', data, key: `dropped:${id}:${event.at}` }];
        }
        case 'Assigned': {
          const data = json({ by: event.actor });
          return [{ ...told, user_id: event.to, kind: 'ASSIGNED', data, key: `assigned:${id}:${event.at}` }];
        }
        default:
          return [];
      }
    });
}

/** LC-12, edge 23: a promised next contact waits for the owner, done by the next follow-up, ended by the pool. */
function nextContacts({ chance }: World, story: CustomerStory) {
  return story.followUps.flatMap((promise, at) =>
    promise.next === null
      ? []
      : [
          {
            id: chance.id(promise.at),
            user_id: ownerAfter(story, promise),
            customer_id: story.id,
            kind: 'NEXT_CONTACT',
            due: new Date(promise.next),
            data: json({ followUp: promise.id }),
            created_at: new Date(promise.at),
            done_at: doneAt(story, at),
            key: `next-contact:${promise.id}`,
          },
        ],
  );
}

/** It follows the owner; after the end of an ownership it stays with whoever made it. */
function ownerAfter({ state }: CustomerStory, { by }: StoryFollowUp): string {
  return state.stage === 'pool' ? by.id : state.owner;
}

function doneAt({ followUps, state, events }: CustomerStory, at: number): Date | null {
  const later = followUps[at + 1];
  if (later !== undefined) return new Date(later.at);
  return state.stage === 'pool' ? new Date(events.at(-1)?.at ?? state.since) : null;
}
