/** What somebody typed to search by, in the form in which it is compared; empty where it asks for nothing. */
export function searchWords(typed: string | null | undefined): string {
  return typed?.normalize('NFKC').replaceAll('\0', '').trim() ?? '';
}
