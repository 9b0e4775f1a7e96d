import type { GraphQLResolveInfo } from 'graphql';
import { provinces } from '@tidewater/domain/matching';
import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';

import { byName, isId, listRecords, newestFirst, oneRecord, type Sight } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { industriesInUse } from '../reads/industries-in-use.js';
import {
  TerritoryMove,
  TerritoryMoveConnection,
  TerritoryRedraw,
  TerritoryRedrawConnection,
} from './redraw.type.js';
import { MoveDirection } from './territory.enums.js';
import { Territory, TerritoryConnection } from './territory.type.js';

@ObjectType({ description: 'A province with its cities, down to county-level ones, by their short names.' })
export class Province {
  @Field(() => String)
  name: string;

  @Field(() => [String])
  cities: readonly string[];
}

/** AC-9. All of it answers nothing to those who may not draw territories. */
@Resolver()
export class TerritoriesResolver {
  @Query(() => TerritoryConnection)
  territories(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return listRecords(context, info, Territory, {
      first,
      after,
      order: [byName],
    });
  }

  @Query(() => Territory, { nullable: true })
  territory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return oneRecord(context, info, Territory, id);
  }

  @Query(() => TerritoryRedraw, { nullable: true })
  territoryRedraw(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return oneRecord(context, info, TerritoryRedraw, id);
  }

  @Query(() => TerritoryRedrawConnection, { description: 'Confirmed ones, the newest first: the history.' })
  territoryRedraws(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('territoryId', () => ID, { nullable: true }) territoryId?: string | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return listRecords(context, info, TerritoryRedraw, {
      first,
      after,
      order: [newestFirst('made_at')],
      where: (row, sight) =>
        typeof territoryId === 'string'
          ? `${row}.status <> 'DRAFT' AND ${equal(row, 'territory_id', territoryId, sight)}`
          : `${row}.status <> 'DRAFT'`,
    });
  }

  @Query(() => TerritoryMoveConnection, { description: 'The customers behind the numbers of a redraw.' })
  territoryMoves(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('redrawId', () => ID) redrawId: string,
    @Arg('direction', () => MoveDirection) direction: string,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const end = direction === 'ENTERING' ? 'to_id' : 'from_id';
    return listRecords(context, info, TerritoryMove, {
      first,
      after,
      order: [],
      where: (row, sight) =>
        `${equal(row, 'redraw_id', redrawId, sight)} AND EXISTS (SELECT FROM territory_redraw d WHERE d.id = ${row}.redraw_id AND d.territory_id = ${row}.${end} AND (d.status <> 'DRAFT' OR d.made_by = ${sight.bindings.bind(sight.viewer.id, 'uuid')}))`,
    });
  }

  @Query(() => [Province], { description: 'Places that a rule can name.' })
  provinces(@Ctx() context: RequestContext): readonly Province[] {
    signedIn(context);
    return provinces;
  }

  @Query(() => [String], { description: 'Industries that customers have, the most frequent first.' })
  customerIndustries(
    @Ctx() context: RequestContext,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
  ): Promise<string[]> {
    return industriesInUse(context, search ?? '');
  }
}

function equal(row: string, column: string, id: string, { bindings }: Sight): string {
  return isId(id) ? `${row}.${column} = ${bindings.bind(id, 'uuid')}` : 'false';
}
