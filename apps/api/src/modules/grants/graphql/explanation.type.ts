import { accessCauseKinds, accessDecisions } from '@tidewater/domain';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

import { PageInfo } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { User } from '../../people/index.js';

export const AccessDecision = enumOf(accessDecisions);
registerEnumType(AccessDecision, { name: 'AccessDecision' });

export const AccessCauseKind = enumOf(accessCauseKinds);
registerEnumType(AccessCauseKind, { name: 'AccessCauseKind' });

@ObjectType({
  description: 'Something that decides: a role, a scope, a grant, a department, a setting, a class.',
})
export class AccessCause {
  @Field(() => AccessCauseKind)
  kind: string;

  @Field(() => String, { nullable: true, description: 'Of the role, department, group or class of fields.' })
  name: string | null;

  @Field(() => Date, { nullable: true, description: 'Until when a grant decides so.' })
  until: Date | null;

  @Field(() => String)
  sentence: string;
}

@ObjectType({ description: 'Why a person can or cannot see or change a record or a field of it (AC-10).' })
export class AccessExplanation {
  @Field(() => AccessDecision)
  decision: string;

  @Field(() => [AccessCause])
  because: AccessCause[];

  @Field(() => [String], { description: 'The decision, then what decides, in words.' })
  sentences: string[];

  @Field(() => [User], { description: 'Whom the person may ask for more.' })
  ask: Relation<User>[];
}

@ObjectType({ description: 'Somebody who can see a customer, and how.' })
export class CustomerOnlooker {
  @Field(() => User)
  user: Relation<User>;

  @Field(() => [AccessCause])
  ways: AccessCause[];
}

@ObjectType()
export class CustomerOnlookerEdge {
  @Field(() => String)
  cursor: string;

  @Field(() => CustomerOnlooker)
  node: CustomerOnlooker;
}

@ObjectType()
export class CustomerOnlookerConnection {
  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => [CustomerOnlookerEdge])
  edges: CustomerOnlookerEdge[];
}
