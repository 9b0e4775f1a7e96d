/** The bound values of one statement. Nothing of a request ever becomes SQL text. */
export class Bindings {
  readonly values: unknown[] = [];
  private readonly places = new Map<string, Map<unknown, string>>();
  private aliases = 0;

  /** A placeholder for `value`, cast to the PostgreSQL `type`. The same value is sent once. */
  bind(value: unknown, type: string): string {
    const places = this.places.get(type) ?? new Map<unknown, string>();
    this.places.set(type, places);
    const known = places.get(value);
    if (known !== undefined) return known;
    this.values.push(value);
    const place = `$${this.values.length}::${type}`;
    places.set(value, place);
    return place;
  }

  protected unnamedIn(sql: string): string[] {
    return Array.from(this.places.values(), (places) => [...places.values()])
      .flat()
      .filter((place) => !sql.includes(place));
  }

  /** A table alias that is not yet taken in this statement. */
  alias(): string {
    return `t${this.aliases++}`;
  }

  /** The ids a query finds, as an array that an index can be searched by. */
  ids(query: string): string {
    return `ARRAY(${query})`;
  }
}

/** For a statement about one customer: of the ids a query finds only that one matters. */
export class OneCustomersBindings extends Bindings {
  constructor(private readonly customerId: string) {
    super();
  }

  override ids(query: string): string {
    return super.ids(
      `SELECT one FROM (${query}) AS found (one) WHERE one = ${this.bind(this.customerId, 'uuid')}`,
    );
  }
}

/** For statements that ask for the same ids in many places: they are read once. `statement` puts them in front. */
export class SharedBindings extends Bindings {
  private readonly queries = new Map<string, string>();

  override ids(query: string): string {
    const name = this.queries.get(query) ?? `ids${this.queries.size}`;
    this.queries.set(query, name);
    // The cast keeps the array from being taken for a list of rows.
    return `(SELECT ${name} FROM reached)::uuid[]`;
  }

  statement(sql: string): string {
    const columns = Array.from(this.queries, ([query, name]) => `ARRAY(${query}) AS ${name}`);
    const read = columns.length === 0 ? [] : [`reached AS MATERIALIZED (SELECT ${columns.join(', ')})`];
    // A condition was bound and then left out, as for what is made of something hidden: PostgreSQL wants every
    // value named all the same.
    const unnamed = this.unnamedIn(`${columns.join()} ${sql}`);
    const named = unnamed.length === 0 ? [] : [`left_out AS (SELECT ${unnamed.join(', ')})`];
    const before = [...read, ...named];
    return before.length === 0 ? sql : `WITH ${before.join(', ')} ${sql}`;
  }
}
