const mostRemembered = 2_000;
const seenEnough = 3;

/**
 * Which statements are worth being prepared: those that come again and again. A prepared statement costs memory in
 * every connection, so only the first `most` texts get a name.
 */
export class PreparedNames {
  private readonly seen = new Map<string, number>();
  private readonly names = new Map<string, string>();

  constructor(
    private readonly kind: string,
    private readonly most: number,
  ) {}

  /** The name a text is prepared under in every connection; null while it is not. */
  of(text: string): string | null {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const times = (this.seen.get(text) ?? 0) + 1;
    if (this.seen.size >= mostRemembered) this.seen.clear();
    this.seen.set(text, times);
    if (times < seenEnough || this.names.size >= this.most) return null;
    const name = `${this.kind} ${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
