import { Field, ObjectType } from 'type-graphql';

import { Role, ScopeGiven } from '../../people/index.js';

@ObjectType({ description: 'A field that a role can withhold.' })
export class AccessField {
  @Field(() => String, { description: 'As the schema names it, for example Contact.mobile.' })
  name: string;

  @Field(() => String, { description: 'The record type it belongs to.' })
  record: string;

  @Field(() => String, { description: 'Its sensitivity class.' })
  class: string;

  @Field(() => String, { description: 'What it is called in the reader’s language.' })
  label: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its mask: mobile, phone, email, name or bank_account.',
  })
  mask: string | null;
}

@ObjectType({ description: 'Everything that rights can be given on.' })
export class AccessCatalogue {
  @Field(() => [String])
  scopedActions: readonly string[];

  @Field(() => [String])
  plainActions: readonly string[];

  @Field(() => [String])
  classes: readonly string[];

  @Field(() => [String])
  reaches: readonly string[];

  @Field(() => [AccessField])
  fields: readonly AccessField[];
}

@ObjectType()
export class MatrixCell {
  @Field(() => String)
  reach: string;

  @Field(() => String)
  level: string;
}

@ObjectType({ description: 'What one role gives of one field, on each kind of rows.' })
export class MatrixRow {
  @Field(() => AccessField)
  field: AccessField;

  @Field(() => Boolean, { description: 'The role singles it out from its class.' })
  overridden: boolean;

  @Field(() => [MatrixCell])
  cells: readonly MatrixCell[];
}

@ObjectType({ description: 'A role, action by action and field by field.' })
export class AccessMatrix {
  @Field(() => Role)
  role: Role;

  @Field(() => [ScopeGiven])
  scopes: readonly ScopeGiven[];

  @Field(() => [String])
  may: readonly string[];

  @Field(() => [MatrixRow])
  rows: readonly MatrixRow[];
}
