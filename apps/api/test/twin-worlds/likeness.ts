const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;
const cursor = /"(cursor|endCursor)":"([\w-]+)"/g;
const ownPort = /127\.0\.0\.1:\d+/g;
const trace = /"traceId":"[\da-f]{32}"/g;
/** Whatever was made while the test runs. */
const recently = 30 * 60_000;

/**
 * An answer with what differs between two worlds by nature taken out: moments of this very run, ids that were made in
 * it, trace ids, ports. Cursors are opened: what they say has to be alike as well.
 */
export function likeness(text: string, lasting: ReadonlySet<string>, now: number): string {
  const opened = text.replace(cursor, (_all, name: string, sealed: string) => {
    const body = Buffer.from(sealed, 'base64url').subarray(12).toString('utf8');
    return `"${name}":${JSON.stringify(body)}`;
  });
  return opened
    .replace(trace, '"traceId":"…"')
    .replace(ownPort, '<here>')
    .replace(instant, (moment) => (Math.abs(Date.parse(moment) - now) < recently ? '<now>' : moment))
    .replace(uuid, (id) => (lasting.has(id) ? id : '<new>'));
}
