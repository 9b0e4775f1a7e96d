import type { ServerResponse } from 'node:http';

/** Answers a request with one JSON value, before or beside GraphQL. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  answerText(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function answerText(response: ServerResponse, status: number, type: string, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

export function errorBody(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
