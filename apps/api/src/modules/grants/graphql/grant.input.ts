import { Field, ID, InputType } from 'type-graphql';

import { GrantLevel, PrincipalKind } from './grant.enums.js';

@InputType()
export class PrincipalInput {
  @Field(() => PrincipalKind) kind: 'user' | 'team' | 'department' | 'role';
  @Field(() => ID) id: string;
}

@InputType()
export class GrantAccessInput {
  @Field(() => ID) customerId: string;
  @Field(() => PrincipalInput) principal: PrincipalInput;
  @Field(() => GrantLevel) level: 'read' | 'write';
  @Field(() => Date, { nullable: true, description: 'From this moment on it no longer counts.' })
  until?: Date | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
