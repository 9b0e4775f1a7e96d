import { createHash } from 'node:crypto';

/** A canary in every spelling somebody could read it from: as it is, in base64 at each place, in hex, hashed. */
function spellingsOf(canary: string): string[] {
  const bytes = Buffer.from(canary);
  const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(bytes).digest());
  return [
    canary,
    bytes.toString('hex'),
    // In the middle of a longer text base64 begins at one of three places; its ends depend on the neighbours.
    ...[0, 1, 2].map((before) =>
      Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .slice(Math.ceil((before * 4) / 3), -4)
        .replace(/=+$/, ''),
    ),
    ...hashes.flatMap((hash) => [hash.toString('hex'), hash.toString('base64').replace(/=+$/, '')]),
  ].map((spelling) => spelling.toLowerCase());
}

/** Looks for any of many canaries in what leaves the server. */
export class CanaryWatch {
  private readonly spellings: readonly [spelling: string, canary: string][];

  constructor(canaries: readonly string[]) {
    this.spellings = canaries.flatMap((canary) =>
      spellingsOf(canary).map((spelling): [string, string] => [spelling, canary]),
    );
  }

  /** The canaries that `text` holds, but those that were sent with the question. */
  foundIn(text: string, sent = ''): string[] {
    const body = text.toLowerCase();
    const own = sent.toLowerCase();
    return this.spellings
      .filter(([spelling, canary]) => body.includes(spelling) && !own.includes(canary.toLowerCase()))
      .map(([, canary]) => canary);
  }
}
