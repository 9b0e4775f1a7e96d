import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';
import { CustomerStage } from '../../customers/index.js';

const SearchHitKind = enumOf(['CUSTOMER', 'CONTACT']);
registerEnumType(SearchHitKind, { name: 'SearchHitKind' });

@ObjectType({ description: 'A record found by the search over everything.' })
export class SearchHit {
  @Field(() => SearchHitKind)
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  customerId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true })
  subtitle: string | null;

  @Field(() => CustomerStage, { nullable: true })
  stage: string | null;
}
