/**
 * Whether a request may come from where it says (A11, A38). Programs send no Origin; browsers always do with what
 * could be forged, and then it has to be our own address: the public one, or the very host that was asked.
 */
export function allowedOrigin(publicUrl: string | null) {
  const ours = publicUrl === null ? null : new URL(publicUrl).origin;
  return ({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean => {
    if (origin === undefined) return true;
    if (origin === ours) return true;
    return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
  };
}
export type AllowedOrigin = ReturnType<typeof allowedOrigin>;
