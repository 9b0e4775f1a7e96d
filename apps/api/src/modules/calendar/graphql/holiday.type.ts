import { Field, Int, ObjectType } from 'type-graphql';

import { resultUnion } from '../../../platform/graphql/result-union.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';

@ObjectType({ description: 'A day that is not what its weekday says.' })
export class Holiday {
  @Field(() => DateScalar)
  date: string;

  @Field(() => Boolean, { description: 'Worked, although it is a weekend or a holiday.' })
  working: boolean;

  @Field(() => String)
  name: string;

  @Field(() => Boolean, { description: 'Set by an administrator.' })
  overridden: boolean;
}

@ObjectType()
export class HolidayYear {
  @Field(() => Int)
  year: number;

  @Field(() => Boolean, { description: 'False: not announced yet, weekends and the fixed holidays apply.' })
  known: boolean;

  @Field(() => [Holiday])
  days: readonly Holiday[];
}

export const HolidayResult = resultUnion('HolidayResult', () => HolidayYear);
