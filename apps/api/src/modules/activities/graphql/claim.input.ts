import { Field, InputType } from 'type-graphql';

import { ContactInput } from '../../contacts/index.js';
import { CustomerPatch } from '../../customers/index.js';
import { FollowUpInput } from './follow-up.input.js';

@InputType({ description: 'What a claim brings along (LC-8).' })
export class ClaimInput {
  @Field(() => ContactInput) contact: ContactInput;
  @Field(() => FollowUpInput) followUp: FollowUpInput;
  @Field(() => CustomerPatch, {
    nullable: true,
    description: 'Required fields that an incomplete import left open; nothing else is changed.',
  })
  company?: CustomerPatch | null;
}
