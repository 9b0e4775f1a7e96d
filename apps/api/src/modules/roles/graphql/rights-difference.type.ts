import { placeOfDifference, type RightsDifference as Difference } from '@tidewater/domain';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One right that two roles, or two versions of one, give differently.' })
export class RightsDifference {
  @Field(() => String, { description: 'scope, may, level, exportRowsPerDay or watermark.' })
  kind: string;

  @Field(() => String, {
    description: 'The action, the class or the field; the kind itself where there is none.',
  })
  place: string;

  @Field(() => [String], { description: 'On which rows a level differs so.' })
  reaches: readonly string[];

  @Field(() => String)
  from: string;

  @Field(() => String)
  to: string;
}

export function toldDifferences(differences: readonly Difference[]): RightsDifference[] {
  return differences.map((difference) => ({
    kind: difference.kind,
    place: placeOfDifference(difference),
    reaches: difference.kind === 'level' ? difference.reaches : [],
    from: String(difference.from ?? ''),
    to: String(difference.to ?? ''),
  }));
}
