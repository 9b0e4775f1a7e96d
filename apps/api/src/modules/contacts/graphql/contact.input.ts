import { Field, InputType } from 'type-graphql';

@InputType({ description: 'In a change: what is not named stays, null empties.' })
export class ContactInput {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) mobile?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) wechat?: string | null;
  @Field(() => Boolean, { nullable: true }) primary?: boolean | null;
}
