import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

import { sizes, withClient } from './datasets.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const head = [
  'row',
  'size',
  'ours / floor (min–max)',
  'goal',
  'floor',
  'ours',
  'p95 floor',
  'p95 ours',
  'CPU floor',
  'CPU ours',
];

/** One line a row and size. */
export function table(results) {
  const lines = results.flatMap(linesOf);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function linesOf({ row, figures, fault }) {
  if (fault) return [[row.id, '', `not measured: ${fault.split('\n')[0]}`, ...head.slice(3).map(() => '')]];
  return figures.map((figure) => {
    if (figure.start) return startLine(row, figure);
    if (figure.added) return addedLine(row, figure);
    if (figure.took !== undefined) return tookLine(row, figure);
    const { size, ratio, name, floor, ours, seconds } = figure;
    const id = name ? `${row.id} ${name}` : row.id;
    const begun = [id, size, times(asRatio(row, figure) ?? ratio), goalOf(row)];
    if (seconds) {
      const spent = (one) => `${one.median.toFixed(1)} s (${one.min.toFixed(1)}–${one.max.toFixed(1)})`;
      return [...begun, spent(seconds.floor), spent(seconds.ours), '', '', '', ''];
    }
    const of = (one) =>
      `${one.perSecond.median.toFixed(0)}/s (${one.perSecond.min.toFixed(0)}–${one.perSecond.max.toFixed(0)})`;
    const ms = (one) => `${one.median.toFixed(one.median < 10 ? 2 : 0)} ms`;
    return [...begun, of(floor), of(ours), ms(floor.p95), ms(ours.p95), ms(floor.cpuMs), ms(ours.cpuMs)];
  });
}

/** Where time is what counts (B7), the ratio is that of time and not of throughput. */
function asRatio({ goal }, { ratio, floor }) {
  if (goal.most === undefined || !floor) return null;
  return { median: 1 / ratio.median, min: 1 / ratio.max, max: 1 / ratio.min };
}

function times({ median, min, max }) {
  return `**${median.toFixed(2)}** (${min.toFixed(2)}–${max.toFixed(2)})`;
}

function goalOf({ goal }) {
  if (goal.least !== undefined) return `≥ ${goal.least.toFixed(2)} of its throughput`;
  return `≤ ${goal.most.toFixed(1)} × its time`;
}

function startLine(row, { start, kilobytes }) {
  const { median, min, max } = start;
  const weights = kilobytes
    ? `sign-in ${kilobytes.signIn} kB, first list ${kilobytes.firstList} kB gzip`
    : 'web app not built';
  const { seconds, kilobytes: most } = row.goal;
  const goal = `≤ ${seconds} s; ≤ ${most.signIn} kB, ≤ ${most.firstList} kB`;
  return [
    row.id,
    '',
    '',
    goal,
    '',
    `${median.toFixed(1)} s (${min.toFixed(1)}–${max.toFixed(1)}); ${weights}`,
    '',
    '',
    '',
    '',
  ];
}

/** A figure that is a difference in milliseconds, and not a ratio (AC). */
function addedLine({ id, goal }, { size, name, kind, added, floor, ours }) {
  const ms = (value) => value.toFixed(1);
  const most = kind === 'page' ? goal.pageMs : goal.countMs;
  return [
    `${id} ${name}`,
    size,
    `**${ms(added.median)} ms** (${ms(added.min)}–${ms(added.max)})`,
    `≤ ${most} ms more at p95`,
    '',
    '',
    `${ms(floor.median)} ms`,
    `${ms(ours.median)} ms`,
    '',
    '',
  ];
}

/** Figures of the product alone, in seconds (TR). */
function tookLine({ id, goal }, { size, name, took, whole, people }) {
  const seconds = ({ median, min, max }) => `${median.toFixed(2)} s (${min.toFixed(2)}–${max.toFixed(2)})`;
  return [
    `${id} ${name}`,
    size,
    '',
    `≤ ${goal.seconds} s to an answer`,
    '',
    `${seconds(took)}, counted after ${seconds(whole)}, sight of ${people} people`,
    '',
    '',
    '',
    '',
  ];
}

/** What hangs off the table: statements, growth of p95 with the data, memory, what was checked. */
function notes(results) {
  return results.flatMap(({ row, checked, figures, statements }) => {
    const said = [];
    if (statements !== undefined)
      said.push(`${statements} SQL statements a request (at most ${row.goal.statements})`);
    if (row.goal.p95) said.push(...growth(figures, row.goal.p95));
    for (const { size, name, ours, peakMegabytes, reads } of figures) {
      if (row.goal.p95Ms)
        said.push(`${name} at ${size}: p95 ${ours.p95.median.toFixed(1)} ms (at most ${row.goal.p95Ms})`);
      if (reads)
        said.push(
          `a manager's list meanwhile: p95 ${reads.meanwhile.toFixed(1)} ms, ${(reads.meanwhile / reads.idle).toFixed(2)} × that of an idle server (at most ${row.goal.readsP95})`,
        );
      if (peakMegabytes)
        said.push(
          `the importing process held ${peakMegabytes.toFixed(0)} MB at most (at most ${row.goal.peakMegabytes})`,
        );
    }
    for (const { size, name, rows, of, checksum } of checked) {
      const what = [name, size].filter(Boolean).join(' at ');
      said.push(`checked ${what}: ${rows}${of ? ` of ${of}` : ''} lines, ${checksum}`);
    }
    return said.length === 0 ? [] : [`- **${row.id}** ${row.title}: ${said.join('; ')}.`];
  });
}

function growth(figures, goal) {
  const at = (size) => figures.find((figure) => figure.size === size);
  const [small, large] = [at('S'), at('L')];
  if (!small || !large) return [];
  const grown = (who) => (large[who].p95.median / small[who].p95.median).toFixed(2);
  return [`p95 at L is ${grown('ours')} × that at S (at most ${goal}; the floor's ${grown('floor')} ×)`];
}

export async function writeReport(file, results, { datasets, rounds, seconds }) {
  const { rows } = await withClient(datasets.server.url, (client) => client.query('SHOW server_version'));
  const { rows: settings } = await withClient(datasets.server.url, (client) =>
    client.query(`SELECT name, current_setting(name) AS value FROM unnest($1::text[]) name`, [
      ['shared_buffers', 'work_mem', 'fsync', 'synchronous_commit'],
    ]),
  );
  const cpus = os.cpus();
  const load = os.loadavg().map((one) => one.toFixed(1));
  const machine = [
    ['date', new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC'],
    ['commit', commit()],
    ['processor', `${cpus[0]?.model ?? 'unknown'}, ${cpus.length} cores`],
    ['memory', `${(os.totalmem() / 2 ** 30).toFixed(0)} GB`],
    ['system', `${os.type()} ${os.release()} ${os.arch()}`],
    ['load average at the end', load.join(', ')],
    ['Node.js', process.version],
    [
      'PostgreSQL',
      `${rows[0].server_version}, ${settings.map(({ name, value }) => `${name} ${value}`).join(', ')}`,
    ],
    [
      'load',
      `autocannon, ${rounds} rounds of ${seconds} s for each contender in turn, 10 connections (B7: 1)`,
    ],
    [
      'data',
      Object.entries(sizes)
        .map(([size, customers]) => `${size} ${customers.toLocaleString('en')} customers`)
        .join(', '),
    ],
  ];
  const text = [
    '# Benchmarks',
    '',
    'Written by `pnpm bench`. Each figure is a ratio measured side by side in one run on one machine: floor, ours, floor, ours …; medians with minimum and maximum.',
    '*Floor* is bare `node:http` and `pg` with one hand-written prepared statement a request; *ours* is the product over HTTP, signed in, with whole GraphQL documents.',
    'CPU is the server process’s own processor time a request. Answers were compared before they were timed.',
    '',
    ...machine.map(([name, value]) => `- ${name}: ${value}`),
    '',
    table(results),
    '',
    ...notes(results),
    '',
    'B4 (dashboards) and B8 (live) come with their modules. B5 and B6 work on fresh copies of the data of size S.',
    '',
  ].join('\n');
  writeFileSync(file, text);
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();
  } catch {
    return readFileSync(new URL('../package.json', import.meta.url), 'utf8').match(
      /"version": "([^"]+)"/,
    )?.[1];
  }
}
