import type { BulkLoad } from '../../platform/database/bulk-load.js';
import { approvalsOf } from './approvals-of.js';
import { layChildren } from './lay-children.js';
import { layCustomers } from './lay-customers.js';
import { layReminders } from './lay-reminders.js';
import type { CustomerStory } from './story.js';
import type { World } from './world.js';

/** Lays all rows that customers' lives have left: their own, those that hang off them, and what people are told. */
export async function layStories(
  bulk: BulkLoad,
  world: World,
  stories: readonly CustomerStory[],
): Promise<void> {
  const approvals = new Map(stories.map((story) => [story, approvalsOf(story)]));
  await layCustomers(bulk, world, stories);
  await layChildren(bulk, world, stories, approvals);
  await layReminders(bulk, world, stories, approvals);
}
