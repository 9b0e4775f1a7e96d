import { Field, ID, ObjectType } from 'type-graphql';

import { resultUnion } from '../../../platform/graphql/result-union.js';

@ObjectType()
export class SavedView {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  page: string;

  @Field(() => String, { description: 'The part of the address after the question mark.' })
  query: string;
}

export const SavedViewResult = resultUnion('SavedViewResult', () => SavedView);
