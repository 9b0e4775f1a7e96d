import { parse } from 'csv-parse/sync';

import { runExport } from '../../src/modules/exports/jobs/run-export.js';
import { createLog } from '../../src/platform/log.js';
import type { Answer, Client, TestServer } from '../setup/start-server.js';

export interface ExportAnswer {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly total: number;
  readonly done: number;
  readonly error: string | null;
  readonly fileUrl: string | null;
  readonly expiresAt: string | null;
  readonly downloads: number;
}

const parts = 'id number status total done error fileUrl expiresAt downloads';

const exportMutation = `mutation ($columns: [String!]!, $filter: CustomerFilter, $orderBy: [CustomerOrder!], $ids: [ID!]) {
  exportCustomers(columns: $columns, filter: $filter, orderBy: $orderBy, customerIds: $ids) {
    ... on ExportJob { ${parts} } ... on Refused { code message details { until limit count } } } }`;

export interface Wish {
  readonly columns?: readonly string[];
  readonly filter?: object;
  readonly orderBy?: readonly object[];
  readonly ids?: readonly string[];
}

export async function ask(
  client: Client,
  { columns = ['name', 'phone'], ...wish }: Wish = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return await client.ask(exportMutation, { columns, ...wish }, headers);
}

/** Orders an export that is not refused. */
export async function order(client: Client, wish: Wish = {}): Promise<string> {
  const answer = await ask(client, wish);
  const id: string | undefined = answer.data?.exportCustomers?.id;
  if (id === undefined) throw new Error(`Not ordered: ${answer.text}`);
  return id;
}

export async function look(client: Client, id: string): Promise<ExportAnswer> {
  const { data } = await client.ask(`query ($id: ID!) { exportJob(id: $id) { ${parts} } }`, { id });
  return data.exportJob;
}

/** Runs it as the worker would. */
export async function carryOut(
  { database }: TestServer,
  client: Client,
  id: string,
  signal = new AbortController().signal,
): Promise<ExportAnswer> {
  await runExport({ database, log: createLog('silent'), signal }, id);
  return await look(client, id);
}

export async function fetchFile(server: TestServer, client: Client, url: string | null) {
  const response = await fetch(`${server.url}${url ?? '/files/none'}`, {
    headers: { authorization: `Bearer ${client.token}` },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

/** Its rows by their headers, as a spreadsheet would read them. */
export function rowsOf(bytes: Buffer): Record<string, string>[] {
  return parse(bytes, { bom: true, columns: true });
}

/** Ordered, run, fetched and read. */
export async function exported(
  server: TestServer,
  client: Client,
  wish: Wish = {},
): Promise<Record<string, string>[]> {
  const { fileUrl, error } = await carryOut(server, client, await order(client, wish));
  if (fileUrl === null) throw new Error(`There is no file: ${error}`);
  return rowsOf((await fetchFile(server, client, fileUrl)).bytes);
}
