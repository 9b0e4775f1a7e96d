import { rightsAsLists } from '@tidewater/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import {
  Access,
  derived,
  LensView,
  may,
  reachesOpenedBy,
  type RoleRights as StoredRights,
} from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';

@ObjectType({ description: 'On which customers an action is allowed.' })
export class ScopeGiven {
  @Field(() => String)
  action: string;

  @Field(() => String, { description: 'none, own, collaborators, department, departmentAndBelow or all.' })
  scope: string;
}

@ObjectType({ description: 'What may be seen and written of a class of fields, or of a single field.' })
export class LevelGiven {
  @Field(() => String, { description: 'A class such as contactNumber, or a field such as Contact.mobile.' })
  place: string;

  @Field(() => String, { description: 'Which rows; `*`: those that are not named.' })
  reach: string;

  @Field(() => String, { description: 'hidden, masked, read or write.' })
  level: string;
}

@ObjectType({ description: 'What a role allows. A class that is not named is hidden.' })
export class RoleRights {
  @Field(() => [ScopeGiven])
  scopes: readonly ScopeGiven[];

  @Field(() => [String], { description: 'Actions that are held or not.' })
  may: readonly string[];

  @Field(() => [LevelGiven])
  levels: readonly LevelGiven[];

  @Field(() => Int, {
    nullable: true,
    description: 'Rows a person may export in a day (DA-7); null: as the company’s setting says.',
  })
  exportRowsPerDay: number | null;

  @Field(() => Boolean, { description: 'Pages carry the name of whoever looks at them (DA-7).' })
  watermark: boolean;

  @Field(() => [String], { description: 'The ways in which it reaches customers at all.' })
  opens: readonly string[];
}

/** Rights as they go over the wire. */
export function toldRights(rights: StoredRights): RoleRights {
  const { exportRowsPerDay = null, watermark = false, ...lists } = rightsAsLists(rights);
  return { ...lists, exportRowsPerDay, watermark, opens: reachesOpenedBy(rights) };
}

@ObjectType({
  description: 'A bundle of rights that people are given (AC-2). Mine, or all with `role.read`.',
})
@LensView({
  table: 'role',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer, bindings) => {
    if (may(viewer, 'role.read') || may(viewer, 'user.update')) return 'true';
    const mine = viewer.roles.map(({ id }) => id);
    return `${row}.id = ANY(${bindings.bind(mine, 'uuid[]')})`;
  },
})
export class Role {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => RoleRights)
  @Access({
    class: 'identity',
    derived: derived<StoredRights>({
      from: (row) => `${row}.rights`,
      value: toldRights,
    }),
  })
  rights: RoleRights;

  @Field(() => Int, { nullable: true, description: 'Active people who have it; null without `role.read`.' })
  @Access({
    class: 'identity',
    derived: derived<{ count: number } | null>({
      from: (row, { viewer }) =>
        may(viewer, 'role.read')
          ? `json_build_object('count', (SELECT count(*) FROM user_role held JOIN app_user holder ON holder.id = held.user_id WHERE held.role_id = ${row}.id AND holder.active))`
          : 'NULL::json',
      value: (counted) => counted?.count ?? null,
    }),
  })
  members: number | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  changedAt: Date | null;
}

export const RoleConnection = connectionOf(() => Role, 'Role');
