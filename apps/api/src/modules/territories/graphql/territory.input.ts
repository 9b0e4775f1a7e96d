import { Field, ID, InputType, Int } from 'type-graphql';

import { TerritoryLevel, TerritoryMemberKind } from './territory.enums.js';

@InputType({
  description:
    'A named customer alone; or a place, a postcode or neither, each of all industries or of one. Not all empty.',
})
export class TerritoryRuleInput {
  @Field(() => ID, { nullable: true }) customerId?: string | null;
  @Field(() => String, { nullable: true, description: 'The first two to six digits.' })
  postcode?: string | null;
  @Field(() => String, { nullable: true, description: 'A name of `provinces`.' }) place?: string | null;
  @Field(() => String, { nullable: true }) industry?: string | null;
}

@InputType()
export class TerritoryMemberInput {
  @Field(() => TerritoryMemberKind) kind: 'user' | 'team' | 'department';
  @Field(() => ID) id: string;
  @Field(() => TerritoryLevel) level: 'read' | 'write';
}

@InputType({ description: 'A territory whole; with `id` one that is there already.' })
export class TerritoryInput {
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was changed; needed with `id`.' })
  version?: number | null;
  @Field(() => String) name: string;
  @Field(() => [TerritoryRuleInput], { defaultValue: [] }) rules: TerritoryRuleInput[];
  @Field(() => [TerritoryMemberInput], { defaultValue: [] }) members: TerritoryMemberInput[];
  @Field(() => Boolean, { nullable: true, description: 'Gives it up; rules and people are not asked for.' })
  closed?: boolean | null;
}
