/** The object type-graphql wants for an enum whose values are their own names. */
export function enumOf<Name extends string>(names: readonly Name[]): { readonly [K in Name]: K } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in Name]: K };
}
