/** Body of a resolver that only declares a field of a record: `usePlainFields` replaces it with the lens's value. */
export function answeredByLens(): never {
  throw new Error('This field is answered by the lens');
}
