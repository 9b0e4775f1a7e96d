import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export class DemoAccount {
  @Field(() => String)
  account: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  role: string;
}

@ObjectType({ description: 'The accounts a visitor of the demo may take. Null everywhere else.' })
export class Demo {
  @Field(() => String)
  password: string;

  @Field(() => [DemoAccount])
  accounts: readonly DemoAccount[];
}
