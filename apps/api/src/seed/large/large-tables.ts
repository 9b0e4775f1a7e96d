import { type CustomerState, evolve } from '@tidewater/domain';

import { json } from '../../platform/database/copy-line.js';
import { companyName, type CompanyProfile, describeCompany } from '../companies/company-profile.js';
import { mobileNumber } from '../companies/phone-numbers.js';
import {
  type Columns,
  journalColumns,
  lifecycleColumns,
  profileColumns,
} from '../customers/customer-columns.js';
import { personName } from '../customers/people-names.js';
import { noteOf, type Phase, wayOf } from '../demo/notes.js';
import { spellName } from '../../modules/people/index.js';
import type { CompanyDraw } from './company-draw.js';
import { contractOf, eventsOf } from './large-events.js';
import type { LargeWorld } from './large-world.js';
import { idOf, type Sketch } from './sketch.js';

/** The rows of one table that belong to a customer. */
export type RowsOf = (sketch: Sketch) => readonly Columns[];

/** How each table is filled, in this order; every one draws the customer's sketch anew. */
export function largeTables(
  world: LargeWorld,
  passes: ReadonlyMap<number, number>,
): readonly (readonly [table: string, rows: RowsOf])[] {
  return [
    ['customer', customerRows(world, passes)],
    ['customer_event', (sketch) => journalRows(sketch, world)],
    ['contact', contactRows],
    ['follow_up', followUpRows],
    ['signed_contract', contractRows],
    ['reminder', reminderRows],
  ];
}

function customerRows(world: LargeWorld, passes: ReadonlyMap<number, number>): RowsOf {
  const departmentOf = new Map(world.people.map(({ id, departmentId }) => [id, departmentId]));
  return (sketch) => {
    const { id, number, followUps, signedAt, beganAt, next, company } = sketch;
    const events = eventsOf(sketch, world);
    const state = stateOf(events);
    const last = followUps.at(-1);
    return [
      {
        id,
        code: `KH${String(number + 1).padStart(8, '0')}`,
        version: events.length,
        ...profileColumns(profileOf(company, passes.get(number) ?? 0), false),
        ...lifecycleColumns(state, events, world, departmentOf),
        lastFollowUpAt: last === undefined ? null : new Date(last),
        nextContactAt: next === null ? null : new Date(next),
        firstDealOn: signedAt.length === 0 ? null : contractOf(sketch, 0).signedOn,
        lastDealOn: signedAt.length === 0 ? null : contractOf(sketch, signedAt.length - 1).signedOn,
        createdAt: new Date(beganAt),
        updatedAt: new Date(events.at(-1)?.at ?? beganAt),
      },
    ];
  };
}

function profileOf({ place, trade, chance }: CompanyDraw, passedOver: number): CompanyProfile {
  for (let pass = 0; pass < passedOver; pass += 1) companyName(chance, place, trade);
  return describeCompany(chance, companyName(chance, place, trade), place, trade);
}

function stateOf(events: ReturnType<typeof eventsOf>): CustomerState {
  const state = events.reduce<CustomerState | null>(evolve, null);
  if (state === null) throw new Error('A customer without a beginning');
  return state;
}

function journalRows(sketch: Sketch, world: LargeWorld): readonly Columns[] {
  return eventsOf(sketch, world).map((event, at) =>
    journalColumns(idOf('e', sketch.number, at, event.at), sketch.id, at + 1, event),
  );
}

const titles = ['采购经理', '总经理', '设备部经理', '采购主管', '生产副总', '技术总监', '行政主管'];

function contactRows({ id, number, contacts, by, beganAt, chance }: Sketch): readonly Columns[] {
  return Array.from({ length: contacts }, (_, at) => {
    const name = personName(chance);
    const spelled = spellName(name);
    return {
      id: idOf('p', number, at, beganAt),
      customerId: id,
      name,
      ...spelled,
      title: chance.pick(titles),
      mobile: mobileNumber(chance),
      email: at === 0 ? `${spelled.name_pinyin}@example.com` : null,
      isPrimary: at === 0,
      creatorId: by.id,
      createdAt: new Date(beganAt),
      updatedAt: new Date(beganAt),
    };
  });
}

const phases: readonly Phase[] = ['first', 'needs', 'offer', 'deciding', 'waiting'];
/** To whom it was said stands in the contact; the note says it in passing. */
const somebody = { name: '李', title: '采购经理' };

function followUpRows({
  id,
  number,
  by,
  beganAt,
  followUps,
  next,
  trade,
  chance,
}: Sketch): readonly Columns[] {
  return followUps.map((at, index) => {
    const phase = phases[index] ?? 'waiting';
    const isLast = index === followUps.length - 1;
    return {
      id: idOf('f', number, index, at),
      customerId: id,
      contactId: idOf('p', number, 0, beganAt),
      authorId: by.id,
      way: wayOf(chance, phase),
      note: noteOf(chance, trade, phase, somebody),
      at: new Date(at),
      nextContactAt: isLast && next !== null ? new Date(next) : null,
      createdAt: new Date(at),
    };
  });
}

function contractRows(sketch: Sketch): readonly Columns[] {
  return sketch.signedAt.map((at, index) => {
    const { number, signedOn, amount, currency } = contractOf(sketch, index);
    return {
      id: idOf('s', sketch.number, index, at),
      customerId: sketch.id,
      number,
      signedOn: signedOn,
      amount,
      currency,
      recordedBy: sketch.by.id,
      recordedAt: new Date(at),
    };
  });
}

function reminderRows({ id, number, by, followUps, next }: Sketch): readonly Columns[] {
  const last = followUps.at(-1);
  if (next === null || last === undefined) return [];
  const promised = idOf('f', number, followUps.length - 1, last);
  return [
    {
      id: idOf('r', number, 0, last),
      userId: by.id,
      customerId: id,
      kind: 'NEXT_CONTACT',
      due: new Date(next),
      createdAt: new Date(last),
      data: json({ followUp: promised }),
      key: `next-contact:${promised}`,
    },
  ];
}
