/** What `Idempotency-Key` means for one request. */
export interface IdempotentRequest {
  readonly userId: string;
  readonly key: string;
  /** SHA-256 over the operation's text, name and variables: another body under the same key is a conflict. */
  readonly hash: Buffer;
  /** How many actions this request has already run; a document may hold several mutations, run in order. */
  actions: number;
}
