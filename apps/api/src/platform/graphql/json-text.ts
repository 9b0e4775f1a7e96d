import type { GraphQLResolveInfo } from 'graphql';

/** A value of the answer that is JSON already. */
export class JsonText {
  constructor(readonly text: string) {}
}

const askedAsText = new WeakSet<GraphQLResolveInfo>();

/** Lets the resolver that is given `info` answer with `JsonText` where it can. */
export function askAsText(info: GraphQLResolveInfo): GraphQLResolveInfo {
  askedAsText.add(info);
  return info;
}

/** Whether whoever runs the resolver takes `JsonText` in place of its value. */
export function isAskedAsText(info: GraphQLResolveInfo): boolean {
  return askedAsText.has(info);
}

/** Text in place of the value it is the JSON of, for a caller that asked for it. */
export function answeredAsText<Value>(text: string): Value {
  return new JsonText(text) as Value;
}
