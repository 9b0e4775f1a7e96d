export interface ContactOfCustomer {
  readonly id: string;
  readonly primary: boolean;
}

/**
 * CT-1: a customer with contacts has exactly one primary. Given the contacts in order of entry and the one just
 * written, says who it is: whoever was just made primary, else who was, else the first.
 */
export function primaryContact(
  contacts: readonly ContactOfCustomer[],
  justWritten: ContactOfCustomer | null,
): string | null {
  if (justWritten?.primary === true) return justWritten.id;
  const was = contacts.find(({ id, primary }) => primary && id !== justWritten?.id);
  return was?.id ?? contacts[0]?.id ?? justWritten?.id ?? null;
}
