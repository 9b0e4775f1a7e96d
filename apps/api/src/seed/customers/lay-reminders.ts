import type { BulkLoad } from '../../platform/database/bulk-load.js';
import { json } from '../../platform/database/copy-line.js';
import type { CustomerStory, StoryFollowUp } from './story.js';
import type { World } from './world.js';

/** LC-12, edge 23: a promised next contact waits for the owner, done by the next follow-up, ended by the pool. */
export async function layReminders(
  bulk: BulkLoad,
  world: World,
  stories: readonly CustomerStory[],
): Promise<void> {
  await bulk.copy(
    'reminder',
    stories.flatMap((story) => nextContacts(world, story)),
  );
}

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
            data: json({}),
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
