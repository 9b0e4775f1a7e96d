import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ScopeInput {
  @Field(() => String)
  action: string;

  @Field(() => String)
  scope: string;
}

@InputType()
export class LevelInput {
  @Field(() => String, { description: 'A class such as contactNumber, or a field such as Contact.mobile.' })
  place: string;

  @Field(() => String, { description: 'Which rows; `*`: those that are not named.' })
  reach: string;

  @Field(() => String)
  level: string;
}

@InputType()
export class RoleRightsInput {
  @Field(() => [ScopeInput])
  scopes: ScopeInput[];

  @Field(() => [String])
  may: string[];

  @Field(() => [LevelInput])
  levels: LevelInput[];

  @Field(() => Int, {
    nullable: true,
    description: 'Rows a person may export in a day (DA-7); null: as the company’s setting says.',
  })
  exportRowsPerDay?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Pages carry the name of whoever looks.' })
  watermark: boolean;
}

@InputType({ description: 'The whole role; what is not said is not allowed.' })
export class SaveRoleInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new role.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was changed; needed with `id`.' })
  version?: number | null;

  @Field(() => String)
  name: string;

  @Field(() => RoleRightsInput)
  rights: RoleRightsInput;
}
