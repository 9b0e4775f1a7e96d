import type { RequestContext } from '../platform/graphql/context.js';
import type { Derived, FieldAccess, View } from './describe.js';

/** Types a derived field: `Row` is the JSON its SQL makes, `Facts` what its loader answers. */
export function derived<Row, Facts = undefined>(field: {
  readonly from: Derived['from'];
  readonly facts?: (context: RequestContext) => Promise<Facts>;
  readonly value: (raw: Row, facts: Facts, args: Record<string, unknown>, context: RequestContext) => unknown;
}): Derived {
  // The lens hands back what `from` has made and `facts` has loaded: what that is only the declaration knows.
  return field as Derived;
}

const views = new Map<Function, View>();
const fields = new Map<Function, Map<string, FieldAccess>>();

/** Class decorator: this GraphQL type is a record, read through the lens. */
export function LensView(view: View): ClassDecorator {
  return (target) => void views.set(target, view);
}

/** Property decorator: what this field of a record is. Boot fails for a field of a view without it. */
export function Access(access: FieldAccess): PropertyDecorator {
  return (target, name) => declareField(target.constructor, String(name), access);
}

/** Declares a field that another module adds to `type`, as contacts add themselves to the customer. */
export function declareField(type: Function, name: string, access: FieldAccess): void {
  const own = fields.get(type) ?? new Map<string, FieldAccess>();
  own.set(name, access);
  fields.set(type, own);
}

export function viewOf(type: Function): View {
  const view = views.get(type);
  if (!view) throw new Error(`${type.name} is not declared as a view`);
  return view;
}

export function fieldsOf(type: Function): ReadonlyMap<string, FieldAccess> {
  return fields.get(type) ?? new Map();
}

export function declaredViews(): ReadonlyMap<Function, View> {
  return views;
}
