import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Query, registerEnumType, Resolver } from 'type-graphql';

import {
  escapeLike,
  listRecords,
  oneRecord,
  searchWords,
  type SortColumn,
  type SortKey,
} from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Direction } from '../../customers/index.js';
import { Contact, ContactConnection, ContactFilter } from './contact.type.js';

const orderFields = {
  NAME: { field: 'Contact.name', type: 'text', sql: (row) => `${row}.name` },
  CREATED_AT: { class: 'identity', type: 'timestamptz', sql: (row) => `${row}.created_at` },
} as const satisfies Record<string, SortColumn>;

const ContactOrderField = enumOf(Object.keys(orderFields));
registerEnumType(ContactOrderField, { name: 'ContactOrderField' });

@InputType()
export class ContactOrder {
  @Field(() => ContactOrderField) field: keyof typeof orderFields;
  @Field(() => Direction) direction: 'ASC' | 'DESC';
}

const newestFirst: SortKey = { ...orderFields.CREATED_AT, direction: 'DESC' };

@Resolver()
export class ContactsResolver {
  @Query(() => ContactConnection)
  contacts(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ContactFilter, { nullable: true }) filter?: object,
    @Arg('orderBy', () => [ContactOrder], { nullable: true }) orderBy?: ContactOrder[],
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    const order = orderBy?.map(({ field, direction }): SortKey => {
      return { ...orderFields[field], direction, asked: { of: 'ContactOrderField', word: field } };
    });
    return listRecords(context, info, Contact, {
      filter,
      order: order?.length ? order : [newestFirst],
      first,
      after,
    });
  }

  @Query(() => Contact, { nullable: true })
  contact(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string) {
    return oneRecord(context, info, Contact, id);
  }

  @Query(() => ContactConnection, {
    description: 'The viewer’s own address book (LC-13): what they entered, while the customer is readable.',
  })
  addressBook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true }) search?: string,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, Contact, {
      order: [{ ...orderFields.NAME, direction: 'ASC' }],
      first,
      after,
      where: (row, sight) => {
        const mine = `${row}.id IN (SELECT contact_id FROM address_book_entry WHERE user_id = ${sight.bindings.bind(sight.viewer.id, 'uuid')})`;
        const term = searchWords(search).toLowerCase();
        if (term === '') return mine;
        const pattern = sight.bindings.bind(`%${escapeLike(term)}%`, 'text');
        const found = ['name', 'name_pinyin', 'name_initials'].map(
          (column) => `${sight.lensed('Contact.name', `${row}.${column}`)} ILIKE ${pattern}`,
        );
        return `${mine} AND (${found.join(' OR ')})`;
      },
    });
  }
}
