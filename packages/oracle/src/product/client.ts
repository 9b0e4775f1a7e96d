import type { Json, JsonObject } from '../json.js';
import { isList, isObject, text } from '../json.js';
import type { Document } from '../operations/document.js';

export interface Answer {
  readonly data: JsonObject | null;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  /** Every byte that came. */
  readonly text: string;
}

/** By what a person of a world is signed in. */
export function tokenOf(userId: string): string {
  return `oracle-session-${userId}`;
}

const mostAttempts = 6;

/** The product over HTTP; each request goes to the next of its processes. */
export class Client {
  private turn = 0;

  constructor(private readonly urls: readonly string[]) {}

  /** On a machine with much else to do the product may be too busy for a moment; it is asked again. */
  async ask(userId: string | null, document: Document): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.askOnce(userId, document);
      if (answer.errors[0]?.code !== 'RATE_LIMITED' || attempt === mostAttempts) return answer;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }

  /** A file of the product, as it is fetched by its address. */
  async fetchText(userId: string, path: string): Promise<string> {
    const headers = { authorization: `Bearer ${tokenOf(userId)}` };
    return await (await fetch(`${this.urls[0] ?? ''}${path}`, { headers })).text();
  }

  private async askOnce(userId: string | null, { query, variables }: Document): Promise<Answer> {
    const url = this.urls[this.turn++ % this.urls.length] ?? '';
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(userId !== null && { authorization: `Bearer ${tokenOf(userId)}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = await response.text();
    const answer: Json = JSON.parse(body);
    const said = isObject(answer) ? answer : {};
    return {
      text: body,
      data: isObject(said['data']) ? said['data'] : null,
      errors: (isList(said['errors']) ? said['errors'] : []).filter(isObject).map((error) => ({
        code: isObject(error['extensions']) ? (text(error['extensions'], 'code') ?? '') : '',
        message: text(error, 'message') ?? '',
      })),
    };
  }
}
