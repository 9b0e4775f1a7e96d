import { eventSentence, say, type ToldEvent } from '@tidewater/domain';
import { Arg, Field, FieldResolver, ID, Int, ObjectType, Resolver } from 'type-graphql';

import {
  Access,
  answeredByLens,
  declareField,
  derived,
  LensView,
  newestFirst,
  whereReadable,
} from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { User } from '../../people/index.js';
import { namesInSql } from '../reads/names-in-sql.js';
import { readerOf } from '../reads/reader-of.js';
import { rulesOfNow, type RulesOfNow } from '../reads/rules-of-now.js';
import { Customer } from './customer.type.js';

interface EventAndNames {
  readonly event: ToldEvent;
  readonly names: Record<string, string> | null;
}

@ObjectType({ description: 'A line of the journal: what happened, when, by whom and why (LC-1).' })
@LensView({ table: 'customer_event', customer: (row) => `${row}.customer_id`, read: 'customer.read' })
export class CustomerEvent {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Date)
  @Access({ class: 'identity' })
  at: Date;

  @Field(() => String)
  @Access({ class: 'identity' })
  type: string;

  @Field(() => User, { nullable: true })
  @Access({
    class: 'journal',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.actor_id` },
  })
  actor: Relation<User> | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'journal' })
  reason: string | null;
}

declareField(CustomerEvent, 'sentence', {
  class: 'identity',
  arguments: true,
  derived: derived<EventAndNames, RulesOfNow>({
    // Names and reasons belong to the journal, number and amount to the contract; the line still says what happened.
    from: (row, sight) => {
      const withoutAmount = `${row}.data #- '{contract,amount}' #- '{contract,currency}'`;
      const number = sight.readableBeside('SignedContract.number');
      const amount = sight.readableBeside('SignedContract.amount');
      const numbered = whereReadable(number, withoutAmount, `${row}.data - 'contract'`);
      const data = `(${whereReadable(amount, `${row}.data`, numbered)})`;
      const full = `json_build_object('event', ${data}, 'names', ${namesInSql(`${row}.data`)})`;
      const bare = `json_build_object('event', ${data} - 'reason', 'names', NULL)`;
      return whereReadable(sight.readable('CustomerEvent.reason'), full, bare);
    },
    facts: rulesOfNow,
    value: ({ event, names }, { calendar }, { locale }, context) =>
      say(
        eventSentence({ ...event, reason: event.reason ?? null }),
        readerOf(context, locale, calendar.zone, names),
      ),
  }),
});

@Resolver(() => CustomerEvent)
export class CustomerEventResolver {
  @FieldResolver(() => String, { description: 'The line in words.' })
  sentence(@Arg('locale', () => String, { nullable: true }) _locale?: string): never {
    return answeredByLens();
  }
}

export const CustomerEventConnection = connectionOf(() => CustomerEvent, 'CustomerEvent');

declareField(Customer, 'events', {
  class: 'identity',
  relation: {
    kind: 'many',
    view: () => CustomerEvent,
    on: (customer, event) => `${event}.customer_id = ${customer}.id`,
    order: newestFirst('at'),
  },
});

/** Adds the journal, newest line first, to the customer. */
@Resolver(() => Customer)
export class CustomerEventsResolver {
  @FieldResolver(() => CustomerEventConnection)
  events(
    @Arg('first', () => Int, { nullable: true }) _first?: number,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): never {
    return answeredByLens();
  }
}
