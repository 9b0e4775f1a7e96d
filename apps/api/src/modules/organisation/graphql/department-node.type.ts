import { Field, ID, Int, ObjectType } from 'type-graphql';

import { resultUnion } from '../../../platform/graphql/result-union.js';
import { SightChange, User } from '../../people/index.js';

@ObjectType({ description: 'A department in the tree, with how many active people are at home there.' })
export class DepartmentNode {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => ID, { nullable: true })
  parentId: string | null;

  @Field(() => Int)
  people: number;

  @Field(() => Int, { description: 'The same with all departments below.' })
  peopleWithBelow: number;
}

@ObjectType({ description: 'Whose sight a move of a department would change. Nothing is changed.' })
export class DepartmentMovePreview {
  @Field(() => Int, { description: 'Active people at home in what is moved.' })
  people: number;

  @Field(() => Int, { description: 'Customers of theirs.' })
  customers: number;

  @Field(() => [User], { description: 'Who would see those customers and do not now; the first fifty.' })
  gaining: object[];

  @Field(() => Int)
  gainingCount: number;

  @Field(() => [User], { description: 'Who see those customers now and would not; the first fifty.' })
  losing: object[];

  @Field(() => Int)
  losingCount: number;

  @Field(() => [SightChange], {
    description:
      'Of those who move along: whose sight changes of what the departments above open, by grants, territories and pools; of the first 200 people.',
  })
  sight: SightChange[];

  @Field(() => Boolean, { description: 'False where more people move along than were counted.' })
  sightIsWhole: boolean;
}

@ObjectType()
export class DeletedDepartment {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType()
export class DeletedTeam {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

export const DepartmentMoveResult = resultUnion('DepartmentMoveResult', () => DepartmentMovePreview);
export const DeletedDepartmentResult = resultUnion('DeletedDepartmentResult', () => DeletedDepartment);
export const DeletedTeamResult = resultUnion('DeletedTeamResult', () => DeletedTeam);
