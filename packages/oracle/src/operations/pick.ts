import type { JsonObject } from '../json.js';

/** One field asked for, or a fragment of a type (`on`) with what it asks for. */
export interface Pick {
  readonly name: string;
  readonly alias?: string;
  readonly args?: JsonObject;
  readonly of?: readonly Pick[];
  readonly on?: string;
  /** The selection below stands in a fragment of its own. */
  readonly spread?: true;
}

/** What one person asks in one request. */
export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly roots: readonly Pick[];
  /** Arguments travel as variables, not in the text. */
  readonly variables: boolean;
}

export function answeredAs(pick: Pick): string {
  return pick.alias ?? pick.name;
}

/** What is asked below, fragments spread out. */
export function fieldsOf(picks: readonly Pick[], type: string): Pick[] {
  return picks.flatMap((pick) => {
    if (pick.on === undefined) return [pick];
    return pick.on === type ? fieldsOf(pick.of ?? [], type) : [];
  });
}
