import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

import { Access, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { User } from '../../people/index.js';

export const BulkKind = enumOf(['ASSIGN', 'RECYCLE', 'ALLOCATE', 'HAND_OVER', 'IMPORT']);
registerEnumType(BulkKind, { name: 'BulkKind' });

@ObjectType({
  description: 'Something the viewer did to many customers at once, and until when it can be undone.',
})
@LensView({
  table: 'bulk_operation',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer, bindings) => `${row}.by_id = ${bindings.bind(viewer.id, 'uuid')}`,
})
export class BulkOperation {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => BulkKind)
  @Access({ class: 'identity' })
  kind: string;

  @Field(() => User)
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.by_id` },
  })
  by: Relation<User>;

  @Field(() => Date)
  @Access({ class: 'identity' })
  at: Date;

  @Field(() => Int)
  @Access({ class: 'identity' })
  count: number;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  reason: string | null;

  @Field(() => Date)
  @Access({ class: 'identity' })
  undoUntil: Date;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  undoneAt: Date | null;
}

export const BulkOperationConnection = connectionOf(() => BulkOperation, 'BulkOperation');
