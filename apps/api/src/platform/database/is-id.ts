const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether text is an id at all; anything else can only be an id that does not exist. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
