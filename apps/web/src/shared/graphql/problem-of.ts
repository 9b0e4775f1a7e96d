interface Refusal {
  readonly message: string;
  readonly details?: { readonly fields: readonly { readonly message: string }[] | null } | null;
}

/** What is wrong, in one sentence: with the first field that is, else with the whole. */
export function problemOf({ message, details }: Refusal): string {
  return details?.fields?.[0]?.message ?? message;
}
