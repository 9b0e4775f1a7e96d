import { landlineNumber, mobileNumber } from '../companies/phone-numbers.js';
import type { Person } from '../people/organisation.js';
import { spellName } from '../../modules/people/index.js';
import { personName } from './people-names.js';
import type { CustomerStory, StoryContact } from './story.js';

const titles = [
  ['采购经理', 8],
  ['采购主管', 5],
  ['总经理', 5],
  ['生产副总', 4],
  ['设备部经理', 4],
  ['技术总监', 3],
  ['财务经理', 2],
  ['项目经理', 3],
  ['行政主管', 2],
  ['仓库主管', 1],
  ['董事长助理', 1],
] as const;

/** Adds one more person of the company to the story; the first is the primary contact. */
export function addContact(story: CustomerStory, by: Person, at: number): StoryContact {
  const { chance } = story.world;
  const name = personName(chance);
  const { name_pinyin: spelled, name_initials: initials } = spellName(name);
  const mobile = mobileNumber(chance);
  const contact: StoryContact = {
    id: chance.id(at),
    name,
    title: chance.weighted(titles),
    mobile,
    phone: chance.happens(0.3) ? landlineNumber(chance, story.profile.place) : null,
    email: chance.happens(0.45)
      ? `${spelled}${chance.whole(1, 99)}@example.${chance.pick(['com', 'net', 'org'])}`
      : null,
    wechat: chance.happens(0.5)
      ? chance.pick([mobile, `${spelled}_${chance.whole(10, 99)}`, `wx_${initials}${chance.whole(100, 999)}`])
      : null,
    primary: story.contacts.length === 0,
    by,
    at,
  };
  story.contacts.push(contact);
  return contact;
}
