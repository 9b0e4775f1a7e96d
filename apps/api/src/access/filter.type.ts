import { Field, ID, InputType, type ClassType } from 'type-graphql';

import { fieldsOf, viewOf } from './declare.js';
import type { FilterKind } from './describe.js';
import { termsOf } from './filter-sql.js';

@InputType()
export class StringOps {
  @Field(() => String, { nullable: true }) eq?: string | null;
  @Field(() => String, { nullable: true }) ne?: string | null;
  @Field(() => [String], { nullable: true }) in?: string[] | null;
  @Field(() => String, { nullable: true }) contains?: string | null;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean | null;
}

@InputType()
export class IdOps {
  @Field(() => ID, { nullable: true }) eq?: string | null;
  @Field(() => [ID], { nullable: true }) in?: string[] | null;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean | null;
}

@InputType()
export class DateTimeOps {
  @Field(() => Date, { nullable: true }) gt?: Date | null;
  @Field(() => Date, { nullable: true }) gte?: Date | null;
  @Field(() => Date, { nullable: true }) lt?: Date | null;
  @Field(() => Date, { nullable: true }) lte?: Date | null;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean | null;
}

@InputType()
export class BooleanOps {
  @Field(() => Boolean, { nullable: true }) eq?: boolean | null;
}

const operators: Record<Exclude<FilterKind, 'choice'>, Function> = {
  string: StringOps,
  id: IdOps,
  dateTime: DateTimeOps,
  boolean: BooleanOps,
};

/**
 * The filter input of a record type, made of what its fields declare: `and`, `or`, `not`, its terms, and an operator
 * object for each field that can be filtered by. Call it after the last field is declared.
 */
export function filterOf(type: Function): ClassType<object> {
  const name = viewOf(type).filterName ?? `${type.name}Filter`;
  @InputType(name)
  class FilterOf {}
  const add = (field: string, of: () => Function | Function[]) =>
    Field(of as () => ClassType, { nullable: true })(FilterOf.prototype, field);
  add('and', () => [FilterOf]);
  add('or', () => [FilterOf]);
  add('not', () => FilterOf);
  for (const term of termsOf(type)) add(term, () => String);
  for (const [field, access] of fieldsOf(type)) {
    if (access.filter) add(field, access.operators ?? operatorsFor(access.filter));
  }
  return FilterOf;
}

function operatorsFor(kind: FilterKind): () => Function {
  if (kind === 'choice') throw new Error('A choice names its own operators');
  return () => operators[kind];
}
