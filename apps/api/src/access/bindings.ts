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

  /** A table alias that is not yet taken in this statement. */
  alias(): string {
    return `t${this.aliases++}`;
  }
}
