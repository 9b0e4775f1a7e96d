import { Field, InputType } from 'type-graphql';

@InputType({
  description: 'A new contact needs a name. In a change what is not named stays, and null empties.',
})
export class ContactInput {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) mobile?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) wechat?: string | null;
  @Field(() => Boolean, { nullable: true }) primary?: boolean | null;
}
