import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';

export const AuditFaultEnum = enumOf([
  'LINE_CHANGED',
  'LINE_MISSING',
  'LINK_MISSING',
  'END_CHANGED',
  'LINE_UNLINKED',
]);
registerEnumType(AuditFaultEnum, { name: 'AuditFault' });

@ObjectType({ description: 'The first broken link of one chain.' })
export class BrokenAuditLink {
  @Field(() => AuditFaultEnum)
  fault: string;

  @Field(() => Int, { nullable: true })
  chain: number | null;

  @Field(() => Int, { nullable: true })
  seq: number | null;

  @Field(() => ID, { nullable: true, description: 'The line it stands for.' })
  lineId: string | null;
}

@ObjectType()
export class AuditVerification {
  @Field(() => Boolean)
  intact: boolean;

  @Field(() => Int)
  lines: number;

  @Field(() => [BrokenAuditLink])
  broken: readonly BrokenAuditLink[];

  @Field(() => String, {
    description: 'Keep it elsewhere: made anew from the first line on, the log would have another one.',
  })
  seal: string;
}

export const AuditVerificationResult = resultUnion('AuditVerificationResult', () => AuditVerification);
