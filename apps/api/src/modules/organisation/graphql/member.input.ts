import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A person whole; with `id` one who is there already.' })
export class SaveUserInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was changed; needed with `id`.' })
  version?: number | null;

  @Field(() => String, { description: 'Small letters, digits and . _ - @, 2 to 50.' })
  account: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  post?: string | null;

  @Field(() => ID, { nullable: true })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true })
  superiorId?: string | null;

  @Field(() => [ID], { defaultValue: [] })
  roleIds: string[];

  @Field(() => [ID], { defaultValue: [] })
  managedDepartmentIds: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also ends what they have given, as `revokeGrantsGivenBy` does; it stays by default.',
  })
  cascade?: boolean | null;
}

@InputType()
export class SaveDepartmentInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new department.' })
  id?: string | null;

  @Field(() => String)
  name: string;

  @Field(() => ID, { nullable: true, description: 'Where a new one is founded; null: at the top.' })
  parentId?: string | null;
}

@InputType({ description: 'A team whole; with `id` one that is there already.' })
export class SaveTeamInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String)
  name: string;

  @Field(() => [ID])
  memberIds: string[];
}

@InputType()
export class MemberFilter {
  @Field(() => String, { nullable: true, description: 'Name, account, pinyin, initials or post.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'This department and all below it.' })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true })
  roleId?: string | null;

  @Field(() => Boolean, { nullable: true })
  active?: boolean | null;
}
