// What comes from others and what must never leave (A40): the lockfile's integrity, install scripts, licences of what
// ships, and secrets in the repository or in the built pages.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command.mjs';

/** Licences that let the product be given to customers without conditions on its own source. */
const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Every breach in a sentence. */
export function breachesOfSupplyChain(folder = root) {
  const lockfile = readFileSync(path.join(folder, 'pnpm-lock.yaml'), 'utf8');
  const workspace = readFileSync(path.join(folder, 'pnpm-workspace.yaml'), 'utf8');
  return [
    ...breachesOfLockfile(lockfile),
    ...breachesOfScripts(workspace),
    ...breachesOfLicences(folder),
    ...committedFiles(folder).flatMap((file) => secretsInFile(folder, file)),
    ...builtFiles(folder).flatMap((file) => secretsInFile(folder, file)),
  ];
}

/** Every package comes from the registry and is named by its SHA-512. */
export function breachesOfLockfile(text) {
  const resolutions = [...text.matchAll(/^ {4}resolution: (.*)$/gm)].map(([, what]) => what);
  if (resolutions.length === 0) return ['the lockfile names no package'];
  return resolutions
    .filter((what) => !/^\{integrity: sha512-[A-Za-z0-9+/]{86}==\}$/.test(what))
    .map((what) => `the lockfile takes a package from elsewhere or without its sum: ${what}`);
}

/** No package runs a program of its own while it is installed; each that would is named and denied. */
export function breachesOfScripts(text) {
  const listed = /^allowBuilds:\n((?: {2}.*\n)*)/m.exec(text)?.[1];
  if (listed === undefined) return ['pnpm-workspace.yaml says nothing of install scripts (allowBuilds)'];
  return listed
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#') && !line.endsWith(': false'))
    .map((line) => `an install script is allowed: ${line.trim()}`);
}

/** Licences of everything that ships with the server or in the pages. */
export function breachesOfLicences(folder) {
  const seen = new Map();
  const visit = (directory) => {
    const real = realpathSync(directory);
    if (seen.has(real)) return;
    const manifest = JSON.parse(readFileSync(path.join(real, 'package.json'), 'utf8'));
    seen.set(real, manifest);
    const { dependencies = {}, optionalDependencies = {} } = manifest;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = placesOf(real, name).find(existsSync);
      if (found) visit(found);
    }
  };
  for (const part of ['apps/api', 'apps/web']) visit(path.join(folder, part));
  return [...seen]
    .filter(([real]) => real.includes(`${path.sep}node_modules${path.sep}`))
    .map(([, manifest]) => manifest)
    .filter((manifest) => !isAllowed(licenceOf(manifest)))
    .map(({ name, version, ...rest }) => `${name}@${version} ships under ${licenceOf(rest) || 'no licence'}`);
}

/** `(MIT OR GPL-3.0)` lets one choose, `MIT AND ISC` takes both. */
export function isAllowed(expression) {
  const plain = expression.replace(/[()]/g, ' ').trim();
  if (plain === '') return false;
  return plain
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((one) => licences.has(one.trim())));
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  const old = [license ?? licenses ?? []].flat().map((one) => one.type ?? '');
  return old.filter(Boolean).join(' OR ');
}

/** Beside a package in pnpm's store, or in its own folder. */
function placesOf(real, name) {
  const inside = path.join(real, 'node_modules', name);
  const at = real.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  return at < 0 ? [inside] : [inside, path.join(real.slice(0, at), 'node_modules', name)];
}

const secretShapes = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{20}/],
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,})\b/],
  ['a token of GitLab', /\bglpat-[\w-]{20}\b/],
  ['a token of Slack', /\bxox[abprs]-[\w-]{10,}\b/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a key of Google', /\bAIza[\w-]{35}\b/],
  ['a key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{20,}\b/],
  ['a key of Alibaba Cloud', /\bLTAI[A-Za-z0-9]{12,20}\b/],
  ['a key of Tencent Cloud', /\bAKID[A-Za-z0-9]{32}\b/],
  ['a key of ours', /\btw_[A-Za-z0-9_-]{43}\b/],
  ['a signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/],
  [
    'a password in an address',
    /\b[a-z][a-z0-9+]*:\/\/[^\s:/@'"`${}<>]+:(?!secret@|password@|postgres@)[^\s:/@'"`${}<>]{8,}@(?!127\.0\.0\.1|localhost)/,
  ],
  ['a sealing key', /\bSECRET_KEY\s*[=:]\s*['"]?[\w-]+:[A-Za-z0-9+/]{43}=/],
];

/** Kinds of secrets in a text. */
export function secretsIn(text) {
  return secretShapes.filter(([, shape]) => shape.test(text)).map(([what]) => what);
}

function secretsInFile(folder, file) {
  const bytes = readFileSync(path.join(folder, file));
  // Pictures and archives; a key is text.
  if (bytes.subarray(0, 8_000).includes(0)) return [];
  return secretsIn(bytes.toString('utf8')).map((what) => `${file} holds ${what}`);
}

function committedFiles(folder) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return list.split('\0').filter((file) => file !== '' && existsSync(path.join(folder, file)));
}

function builtFiles(folder) {
  const built = 'apps/web/dist';
  if (!existsSync(path.join(folder, built))) return [];
  return readdirSync(path.join(folder, built), { recursive: true })
    .map((name) => path.join(built, String(name)))
    .filter((file) => statSync(path.join(folder, file)).isFile());
}
