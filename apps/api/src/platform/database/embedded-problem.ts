/** What whoever starts the product can mend; its message says all, a stack would not help. */
export class EmbeddedProblem extends Error {
  override readonly name: string = 'EmbeddedProblem';
}
