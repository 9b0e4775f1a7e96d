import { createHmac, timingSafeEqual } from 'node:crypto';

import { Problem } from '../platform/graphql/problem.js';

/** Where a page ended: the sort keys and the id of its last row. */
export interface Position {
  readonly keys: readonly (string | null)[];
  readonly id: string;
}

const SEAL_BYTES = 12;

/** Seals positions so that a cursor serves only its reader and its list (`scope`), unchanged. */
export class CursorSeal {
  constructor(private readonly secret: Buffer) {}

  seal(position: Position, scope: string): string {
    const body = Buffer.from(JSON.stringify([position.id, ...position.keys]));
    return Buffer.concat([this.sign(body, scope), body]).toString('base64url');
  }

  /** @throws Problem `BAD_CURSOR` for anything that `seal` did not make for this scope. */
  open(cursor: string, scope: string): Position {
    const bytes = Buffer.from(cursor, 'base64url');
    const body = bytes.subarray(SEAL_BYTES);
    const seal = bytes.subarray(0, SEAL_BYTES);
    if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, this.sign(body, scope))) throw badCursor();
    const [id, ...keys]: [string, ...(string | null)[]] = JSON.parse(body.toString());
    return { id, keys };
  }

  private sign(body: Buffer, scope: string): Buffer {
    return createHmac('sha256', this.secret)
      .update(scope)
      .update('\0')
      .update(body)
      .digest()
      .subarray(0, SEAL_BYTES);
  }
}

function badCursor(): Problem {
  return new Problem('BAD_CURSOR', 'This cursor does not belong to this list');
}
