import type { BulkLoad } from '../../platform/database/bulk-load.js';
import type { CustomerStory } from '../customers/story.js';
import { day, type World } from '../customers/world.js';

/** AC-5: rights given by hand, to people, a team, a department and a role, in force and run out. */
export async function layGrants(
  bulk: BulkLoad,
  world: World,
  stories: readonly CustomerStory[],
): Promise<void> {
  const { chance, organisation, today } = world;
  const team = chance.id(today);
  const members = ['sales1', 'sales3', 'sales15', 'aftersales'];
  await bulk.copy('team', [{ id: team, name: '重点项目组' }]);
  await bulk.copy(
    'team_member',
    members.map((account) => ({ team_id: team, user_id: organisation.person(account).id })),
  );
  const roles = await bulk.query<{ id: string; key: string }>('SELECT id, key FROM role');
  const user = (account: string) => ({ kind: 'user', id: organisation.person(account).id });
  const given = [
    {
      to: user('sales3'),
      of: 'sales1',
      level: 'read',
      until: 20,
      reason: '联合投标，需了解客户情况。',
      count: 3,
    },
    { to: user('sales1'), of: 'sales3', level: 'write', until: null, reason: '协助谈判，可跟进。', count: 3 },
    { to: user('sales2'), of: 'sales1', level: 'write', until: 10, reason: '休假期间代为跟进。', count: 2 },
    {
      to: user('sales1'),
      of: 'sales15',
      level: 'read',
      until: -5,
      reason: '展会期间共享，已到期。',
      count: 2,
    },
    {
      to: { kind: 'team', id: team },
      of: 'sales9',
      level: 'write',
      until: 60,
      reason: '重点项目联合跟进。',
      count: 4,
    },
    {
      to: { kind: 'department', id: organisation.departments.get('credit') ?? '' },
      of: 'sales16',
      level: 'read',
      until: null,
      reason: '信用评估需要。',
      count: 3,
    },
    {
      to: { kind: 'role', id: roles.find(({ key }) => key === 'afterSales')?.id ?? '' },
      of: 'sales6',
      level: 'read',
      until: 30,
      reason: '售后回访活动。',
      count: 2,
    },
  ] as const;
  await bulk.copy(
    'customer_grant',
    given.flatMap(({ to, of, level, until, reason, count }) => {
      const owner = organisation.person(of).id;
      const shared = stories
        .filter(({ state }) => state.stage !== 'pool' && state.owner === owner)
        .slice(4, 4 + count);
      return shared.map((story) => ({
        id: chance.id(today),
        customer_id: story.id,
        principal_kind: to.kind,
        principal_id: to.id,
        level,
        cause: 'grant',
        valid_from: new Date(today - 12 * day),
        valid_until: until === null ? null : new Date(today + until * day),
        granted_by: organisation.person('manager').id,
        reason,
      }));
    }),
  );
}
