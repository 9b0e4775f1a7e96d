import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

@ObjectType({ description: 'Exact up to 10,000, then capped.' })
export class Count {
  @Field(() => Int)
  value: number;

  @Field(() => Boolean)
  capped: boolean;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly totalCount: Count;
  readonly pageInfo: PageInfo;
  readonly edges: readonly Edge<Node>[];
}

/** The pair of types `<name>Connection` and `<name>Edge` for a list of `node`. */
export function connectionOf<Node extends object>(
  node: () => ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class EdgeOf {
    @Field(() => String)
    cursor: string;

    @Field(node)
    node: Node;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionOf {
    @Field(() => Count)
    totalCount: Count;

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => [EdgeOf])
    edges: EdgeOf[];
  }
  return ConnectionOf;
}
