import type { ApplicationModule } from '../../platform/module.js';
import { whenCustomerChanges, whenDoneInBulk } from '../customers/index.js';
import { ActivityMutationsResolver } from './graphql/activity-mutations.resolver.js';
import { CustomerFollowUpsResolver } from './graphql/customer-follow-ups.resolver.js';
import { ToDosChangedResolver } from './graphql/to-dos-changed.resolver.js';
import { RemindersResolver } from './graphql/reminders.resolver.js';
import { remindOfDrops } from './jobs/remind-of-drops.js';
import { ringDueReminders } from './jobs/ring-due-reminders.js';
import { weeklyList } from './jobs/weekly-list.js';
import { tellOfBulk } from './reactions/on-bulk-done.js';
import { followOwner } from './reactions/on-customer-change.js';

export { FollowUp, FollowUpConnection, FollowUpWay } from './graphql/follow-up.type.js';
export { endRemindersByKey, remind } from './data/reminder.repository.js';

whenCustomerChanges(followOwner);
whenDoneInBulk(tellOfBulk);

/** Follow-ups and the reminders that come of them and of time. */
export const activities: ApplicationModule = {
  name: 'activities',
  uses: ['people', 'customers', 'contacts'],
  resolvers: [ActivityMutationsResolver, CustomerFollowUpsResolver, RemindersResolver, ToDosChangedResolver],
  dueWork: [remindOfDrops, weeklyList, ringDueReminders],
};
