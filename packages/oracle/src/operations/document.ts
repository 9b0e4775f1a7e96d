import { type Json, type JsonObject, isList, isObject } from '../json.js';
import type { Operation, Pick } from './pick.js';
import type { Schema, TypeRef } from './schema.js';

export interface Document {
  readonly query: string;
  readonly variables: JsonObject;
}

/** An operation as it is sent. */
export function documentOf(schema: Schema, { kind, roots, variables }: Operation): Document {
  const written = new Writing(schema, variables);
  const root = kind === 'query' ? 'Query' : 'Mutation';
  const body = written.selection(roots, root);
  const declared = [...written.declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
  const head = `${kind} Asked${declared === '' ? '' : `(${declared})`}`;
  return { query: [`${head} ${body}`, ...written.fragments].join('\n'), variables: written.values };
}

class Writing {
  readonly declared = new Map<string, string>();
  readonly values: Record<string, Json> = {};
  readonly fragments: string[] = [];

  constructor(
    private readonly schema: Schema,
    private readonly asVariables: boolean,
  ) {}

  selection(picks: readonly Pick[], type: string): string {
    return `{ ${picks.map((pick) => this.pick(pick, type)).join(' ')} }`;
  }

  private pick(pick: Pick, type: string): string {
    if (pick.on !== undefined) return `... on ${pick.on} ${this.selection(pick.of ?? [], pick.on)}`;
    const field = this.schema.type(type).fields.get(pick.name);
    const alias = pick.alias === undefined ? '' : `${pick.alias}: `;
    const args = Object.entries(pick.args ?? {}).map(([name, value]) => {
      const ref = field?.args.get(name);
      return `${name}: ${this.argument(name, value, ref)}`;
    });
    const head = `${alias}${pick.name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
    return pick.of === undefined ? head : `${head} ${this.below(pick, field?.type.name ?? '')}`;
  }

  private below({ of = [], spread }: Pick, type: string): string {
    const body = this.selection(of, type);
    if (spread === undefined) return body;
    const name = `Part${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type} ${body}`);
    return `{ ...${name} }`;
  }

  private argument(name: string, value: Json, ref: TypeRef | undefined): string {
    if (!this.asVariables || ref === undefined) return this.literal(value, ref?.name);
    const variable = `${name}${this.declared.size}`;
    this.declared.set(variable, ref.written);
    this.values[variable] = value;
    return `$${variable}`;
  }

  /** A value in the text; words of enums stand without quotes. */
  private literal(value: Json, type: string | undefined): string {
    if (isList(value)) return `[${value.map((one) => this.literal(one, type)).join(', ')}]`;
    const known = type === undefined || !this.schema.has(type) ? null : this.schema.type(type);
    if (isObject(value)) {
      const parts = Object.entries(value).map(
        ([name, one]) => `${name}: ${this.literal(one, known?.inputs.get(name)?.name)}`,
      );
      return `{ ${parts.join(', ')} }`;
    }
    return known?.kind === 'ENUM' && typeof value === 'string' ? value : JSON.stringify(value);
  }
}
