/** What lies in storage, if it still has the form's shape: an older version of the app may have put it there. */
export function readDraft<T>(stored: string | null, isDraft: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
