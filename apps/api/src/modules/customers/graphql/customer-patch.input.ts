import { Field, InputType } from 'type-graphql';

import { CareClass, Importance } from './customer.enums.js';

@InputType({ description: 'The fields to change; what is not named stays, null empties.' })
export class CustomerPatch {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) industry?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) introduction?: string | null;
  @Field(() => String, { nullable: true }) creditCode?: string | null;
  @Field(() => String, { nullable: true }) country?: string | null;
  @Field(() => String, { nullable: true }) postcode?: string | null;
  @Field(() => CareClass, { nullable: true }) careClass?: string | null;
  @Field(() => Importance, { nullable: true }) importance?: string | null;
}
