import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  problemSentence,
  refusalCodes,
  refusalSentence,
  say,
  type Reader,
  type Refusal,
  type RefusalCode,
} from '@tidewater/domain';

import { companyZone } from '../company-zone.js';
import type { Locale } from './context.js';
import { enumOf } from './enum-of.js';

const RefusalCodeEnum = enumOf(refusalCodes);
registerEnumType(RefusalCodeEnum, { name: 'RefusalCode' });

@ObjectType({ description: 'What is wrong with one field of an input.' })
export class FieldProblem {
  @Field(() => [String])
  path: readonly string[];

  @Field(() => String)
  message: string;
}

@ObjectType({ description: 'Numbers and moments behind a refusal.' })
export class RefusalDetails {
  @Field(() => Date, { nullable: true })
  until: number | null;

  @Field(() => Int, { nullable: true })
  limit: number | null;

  @Field(() => Int, { nullable: true })
  count: number | null;

  @Field(() => [FieldProblem], { nullable: true })
  fields: readonly FieldProblem[] | null;
}

@ObjectType({ description: 'A rule said no. Nothing has changed.' })
export class Refused {
  @Field(() => RefusalCodeEnum)
  code: RefusalCode;

  @Field(() => String)
  message: string;

  @Field(() => [String], { nullable: true })
  path: readonly string[] | null;

  @Field(() => RefusalDetails, { nullable: true })
  details: RefusalDetails | null;
}

/**
 * What the API answers for a refusal, with its sentence. `more` reaches the field resolvers that modules add to
 * `RefusalDetails` (the hits of a collision check, the current state of a stale record).
 */
export function refused(refusal: Refusal, locale: Locale, more: object = {}): Refused {
  const { code, path, until, limit, count, fields } = refusal;
  const reader: Reader = { locale, zone: companyZone(), nameOf: () => '' };
  return Object.assign(
    {
      code,
      message: say(refusalSentence(refusal), reader),
      path: path ?? null,
      details: {
        until: until ?? null,
        limit: limit ?? null,
        count: count ?? null,
        fields:
          fields?.map((problem) => ({
            path: problem.path,
            message: say(problemSentence(problem), reader),
          })) ?? null,
        ...more,
      },
    },
    { __typename: 'Refused' as const },
  );
}

/** A refusal among the values a mutation may answer. */
export function isRefused(value: unknown): value is Refused {
  return (
    typeof value === 'object' && value !== null && '__typename' in value && value.__typename === 'Refused'
  );
}
