import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Difference } from '../compare/tally.js';
import { documentOf } from '../operations/document.js';
import type { Schema } from '../operations/schema.js';
import type { Scenario, Step } from '../worlds/scenario.js';

const folder = fileURLToPath(new URL('../../regressions/', import.meta.url));

/** A failure there once was, small enough to be read, replayed in every run. */
export interface Regression {
  /** What the product did wrong. */
  readonly was: string;
  /** The seeded fault that brings it back. */
  readonly fault?: string;
  readonly scenario: Scenario;
}

export function regressions(): ReadonlyMap<string, Regression> {
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => {
      const regression: Regression = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
      return [name.replace(/\.json$/, ''), regression];
    }),
  );
}

/** What is known to give a seeded fault away; undefined where nothing is kept for it. */
export function keptCaseOf(fault: string): Scenario | undefined {
  return [...regressions().values()].find((kept) => kept.fault === fault)?.scenario;
}

/** Keeps a failure; answers where. */
export function keep(name: string, regression: Regression): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(regression, null, 2)}\n`);
  return file;
}

/** A step as it was sent. */
export function told(schema: Schema, step: Step | undefined): string {
  if (step === undefined) return 'nothing';
  if (step.kind === 'change') return JSON.stringify(step);
  const { query, variables } = documentOf(schema, step.operation);
  return `as ${step.by}: ${query}\n${JSON.stringify(variables)}`;
}

export function sentenceOf(differences: readonly Difference[]): string {
  const [first] = differences;
  return first === undefined
    ? ''
    : `${first.kind} at ${first.path}: ${JSON.stringify(first.got)}`.slice(0, 200);
}
