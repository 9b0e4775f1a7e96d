import { Field, InputType } from 'type-graphql';

import { ContactInput } from './contact.input.js';

@InputType({ description: 'A new customer, with its first contact if there is one (LC-2).' })
export class CustomerInput {
  @Field(() => String) name: string;
  @Field(() => String) address: string;
  @Field(() => String) industry: string;
  @Field(() => String) phone: string;
  @Field(() => String) introduction: string;
  @Field(() => String, { nullable: true }) creditCode?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166, CN by default.' }) country?: string | null;
  @Field(() => String, { nullable: true }) postcode?: string | null;
  @Field(() => ContactInput, { nullable: true }) contact?: ContactInput | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is entered in spite of a near duplicate (LC-10).',
  })
  confirmDuplicate?: string | null;
}
