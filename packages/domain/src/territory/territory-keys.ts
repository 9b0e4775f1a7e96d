/** A rule of a territory (AC-9): a named customer, or a place, a postcode or anywhere, of all industries or of one. */
export interface TerritoryRule {
  readonly customerId: string | null;
  /** First digits of a postcode, two to six. */
  readonly postcode: string | null;
  /** Short name of a province, prefecture or county-level city. */
  readonly place: string | null;
  readonly industry: string | null;
}

/** What of a customer decides where it belongs. */
export interface TerritoryTraits {
  readonly id: string;
  /** Where it lies, the widest place first: 江苏, 泰州, 靖江. */
  readonly places: readonly string[];
  readonly postcode: string | null;
  readonly industry: string | null;
}

/** One word for what a rule says: no two territories may have the same, so that every customer has one place. */
export function territoryKey({ customerId, postcode, place, industry }: TerritoryRule): string {
  if (customerId !== null) return `customer:${customerId}`;
  if (postcode !== null) return keyOf(`postcode:${postcode}`, industry);
  return keyOf(place === null ? '' : `place:${place}`, industry);
}

/**
 * The keys of all rules that could claim a customer, the strongest first: named, then postcode (more digits first),
 * then place (the narrowest first), then industry alone; each area with the industry before the area as a whole. The
 * database's `territory_keys` says the same; a test compares them.
 */
export function territoryKeys({ id, places, postcode, industry }: TerritoryTraits): readonly string[] {
  const digits = postcode !== null && /^\d{6}$/.test(postcode) ? [6, 5, 4, 3, 2] : [];
  const areas = [
    ...digits.map((count) => `postcode:${postcode?.slice(0, count)}`),
    ...places.toReversed().map((place) => `place:${place}`),
    '',
  ];
  const trades = industry === null ? [null] : [industry, null];
  const keys = areas.flatMap((area) => trades.map((trade) => keyOf(area, trade)));
  return [`customer:${id}`, ...keys.filter((key) => key !== keyOf('', null))];
}

/** The territory a customer belongs to among those whose rules have these keys; null: to none. */
export function territoryOf(
  traits: TerritoryTraits,
  territoryByKey: ReadonlyMap<string, string>,
): string | null {
  for (const key of territoryKeys(traits)) {
    const territory = territoryByKey.get(key);
    if (territory !== undefined) return territory;
  }
  return null;
}

function keyOf(area: string, industry: string | null): string {
  return `${area}|${industry ?? ''}`;
}
