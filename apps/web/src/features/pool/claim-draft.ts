/** What is kept of a claim that was not sent. */
export interface ClaimDraft {
  contactName?: string;
  contactTitle?: string;
  mobile?: string;
  phone?: string;
  note: string;
}

export function isClaimDraft(value: unknown): value is ClaimDraft {
  return typeof value === 'object' && value !== null && 'note' in value && typeof value.note === 'string';
}
