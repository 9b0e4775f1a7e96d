import type { Database } from '../platform/database/database.js';
import { inBulk } from '../platform/database/bulk-load.js';
import { seededChance } from './chance.js';
import { companyMaker } from './companies/company-profile.js';
import { addContact } from './customers/contact-maker.js';
import { layStories } from './customers/lay-stories.js';
import { CustomerStory } from './customers/story.js';
import { beginWorld, day, hoursOf, type World } from './customers/world.js';
import { businessNow, isNobodyThere, layFoundation } from './foundation.js';
import { hashPassword } from '../modules/identity/actions/password.js';
import { demoPassword } from '../modules/people/demo-password.js';
import { layOrganisation } from './people/lay-organisation.js';
import { tinyOrganisation } from './people/tiny-organisation.js';
import { rememberSeed } from './seed-mark.js';
import { dateOf, startOfDay } from './working-days.js';

/** Ids of what was laid: people by account, departments by key, customers by what they stand for. */
export interface TinyCompany {
  readonly people: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
  readonly customers: Readonly<Record<TinyCustomer, string>>;
}

/** A handful in all stages. sales1 owns `potential`, `inReview`, `intent` and `formal`; sales2 two, sales3 one. */
export const tinyCustomers = [
  'potential',
  'inReview',
  'intent',
  'formal',
  'colleagues',
  'applied',
  'elsewhere',
  'dropped',
  'abandoned',
  'locked',
  'imported',
] as const;
export type TinyCustomer = (typeof tinyCustomers)[number];

/** The smallest company that has everything; the foundation is laid first where it is missing. */
export async function layTinyCompany(database: Database): Promise<TinyCompany> {
  await layFoundation(database);
  const passwordHash = await hashPassword(demoPassword);
  return await inBulk(database, async (bulk) => {
    if (!(await isNobodyThere(bulk))) throw new Error('There are people in this database already');
    const now = await businessNow(bulk);
    const chance = seededChance(1);
    const since = startOfDay(now) - 400 * day;
    const organisation = await layOrganisation(bulk, tinyOrganisation, { chance, since, passwordHash });
    await bulk.query('UPDATE lifecycle_policy SET since = $1 WHERE version = 1', [new Date(since)]);
    const world = beginWorld(now, chance, organisation);
    const stories = tell(world);
    const all = Object.values(stories);
    await layStories(bulk, world, all);
    await rememberSeed(bulk, 'tiny');
    return {
      people: new Map([...organisation.people].map(([account, { id }]) => [account, id])),
      departments: organisation.departments,
      customers: idsOf(stories),
    };
  });
}

type Stories = Record<TinyCustomer, CustomerStory>;

function tell(world: World): Stories {
  const make = companyMaker();
  const at = (daysAgo: number, hour = 10): number => hoursOf(world, daysAgo, hour);
  const person = world.organisation.person;
  const [sales1, sales2, sales3] = [person('sales1'), person('sales2'), person('sales3')];
  const [manager, reviewer, admin] = [person('manager'), person('reviewer'), person('admin')];
  const begin = (name: string, daysAgo: number): CustomerStory =>
    new CustomerStory(world, make(world.chance, { name }), at(daysAgo, 9));
  const entered = (name: string, daysAgo: number, by = sales1): CustomerStory => {
    const story = begin(name, daysAgo).enter(by);
    addContact(story, by, at(daysAgo, 9));
    return story;
  };
  const approved = (name: string, daysAgo: number, by = sales1): CustomerStory =>
    entered(name, daysAgo, by).approveReview(reviewer, at(daysAgo, 14));
  const followed = (
    story: CustomerStory,
    daysAgo: number,
    next: number | null,
    by = sales1,
  ): CustomerStory => {
    story.followUps.push({
      id: world.chance.id(at(daysAgo)),
      contact: story.contacts[0] ?? null,
      by,
      way: 'PHONE',
      note: '电话联系采购负责人，对方正在比较两家供应商，约好发送样册和报价。',
      at: at(daysAgo),
      next: next === null ? null : at(next),
    });
    return story;
  };

  const stories: Stories = {
    potential: followed(approved('靖江市春意空调有限公司', 6), 5, -1),
    inReview: entered('泰兴市恒丰机械制造有限公司', 1),
    intent: approved('江阴市华宏机电设备有限公司', 20)
      .applyForIntent(sales1, at(12), '对方已看样机，采购预算获批，希望本月内谈定合同。')
      .decide(manager, at(11), 'APPROVE', '抓紧推进。'),
    formal: approved('昆山瑞泰精密机械有限公司', 200)
      .applyForIntent(sales1, at(195), '对方要求提供正式报价和技术协议。')
      .decide(manager, at(194), 'APPROVE', null)
      .sign(
        {
          id: world.chance.id(at(185)),
          number: 'TW-HT-0001',
          signedOn: dateOf(at(185)),
          amount: '268000.00',
          by: sales1,
          at: at(185),
        },
        person('aftersales'),
      ),
    colleagues: followed(approved('常州市金凯液压有限公司', 8, sales2), 2, 0, sales2),
    applied: approved('如皋市东海阀门有限公司', 10, sales2).applyForIntent(
      sales2,
      at(1),
      '双方已确认技术方案，对方要求安排试用。',
    ),
    elsewhere: approved('宁波博远模具有限公司', 5, sales3),
    dropped: followed(approved('溧阳市长荣门窗有限公司', 60), 55, null).passTo(at(0, 0)),
    abandoned: approved('宜兴市环宇环保设备有限公司', 9).abandon(
      sales1,
      at(1, 16),
      '对方已与同行签约，短期内没有需求。',
    ),
    locked: begin('南京钟山电子科技有限公司', 30)
      .importIntoPool(admin)
      .lock(manager, at(3), '集团正在洽谈战略合作，暂不领取。'),
    imported: begin('苏州明远包装有限公司', 30).importIntoPool(admin),
  };
  for (const story of Object.values(stories)) story.passTo(world.today);
  return stories;
}

function idsOf(stories: Stories): TinyCompany['customers'] {
  const {
    potential,
    inReview,
    intent,
    formal,
    colleagues,
    applied,
    elsewhere,
    dropped,
    abandoned,
    locked,
    imported,
  } = stories;
  return {
    potential: potential.id,
    inReview: inReview.id,
    intent: intent.id,
    formal: formal.id,
    colleagues: colleagues.id,
    applied: applied.id,
    elsewhere: elsewhere.id,
    dropped: dropped.id,
    abandoned: abandoned.id,
    locked: locked.id,
    imported: imported.id,
  };
}
