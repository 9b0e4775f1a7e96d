import { rightsDifferences, type RoleRights as StoredRights } from '@tidewater/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

import { Access, derived, LensView, may } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { RoleRights, toldRights, User } from '../../people/index.js';
import { classOfField } from '../reads/known-fields.js';
import { RightsDifference, toldDifferences } from './rights-difference.type.js';

export const RoleDeed = enumOf(['CREATED', 'CHANGED', 'RESTORED', 'DELETED']);
registerEnumType(RoleDeed, { name: 'RoleDeed' });

interface TwoVersions {
  readonly now: StoredRights;
  readonly before: StoredRights | null;
}

@ObjectType({ description: 'A version of a role: what it was, who made it so, and what that changed.' })
@LensView({
  table: 'role_history',
  customer: 'none',
  read: 'customer.read',
  rows: (_row, viewer) => (may(viewer, 'role.read') ? 'true' : 'false'),
})
export class RoleChange {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => ID)
  @Access({ class: 'identity' })
  roleId: string;

  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => RoleDeed)
  @Access({ class: 'identity' })
  deed: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  @Field(() => Date)
  @Access({ class: 'identity' })
  at: Date;

  @Field(() => User, { nullable: true, description: 'Null: it came with the product or an upgrade.' })
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.by_id` },
  })
  by: Relation<User> | null;

  @Field(() => Int, { nullable: true, description: 'The version this one brought back.' })
  @Access({ class: 'identity' })
  restoredFrom: number | null;

  @Field(() => RoleRights)
  @Access({
    class: 'identity',
    derived: derived<StoredRights>({
      from: (row) => `${row}.rights`,
      value: toldRights,
    }),
  })
  rights: RoleRights;

  @Field(() => [RightsDifference], {
    description: 'Against the version before; against nothing for the first.',
  })
  @Access({
    class: 'identity',
    derived: derived<TwoVersions>({
      from: (row) =>
        `json_build_object('now', ${row}.rights, 'before', (SELECT earlier.rights FROM role_history earlier
           WHERE earlier.role_id = ${row}.role_id AND earlier.version < ${row}.version ORDER BY earlier.version DESC LIMIT 1))`,
      value: ({ now, before }) =>
        toldDifferences(rightsDifferences(before ?? { scopes: {}, may: [], fields: {} }, now, classOfField)),
    }),
  })
  differences: readonly RightsDifference[];
}

export const RoleChangeConnection = connectionOf(() => RoleChange, 'RoleChange');
