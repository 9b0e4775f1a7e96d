import type { Fault } from './fault.js';
import type { Found } from './found.js';

/** The table of `docs/security/seeded-faults.md`. */
export function faultTable(
  faults: readonly (Fault & { readonly part: string })[],
  found: ReadonlyMap<string, Found>,
): string {
  const planted = faults.flatMap(({ name }) => found.get(name) ?? []);
  const caught = planted.filter(({ by }) => by !== null);
  const most = Math.max(0, ...caught.map(({ checks }) => checks));
  const lines = faults.map(({ part, name }) => `| ${part} | ${name} | ${inWords(found.get(name))} |`);
  return `# Seeded faults

Each is planted into the built product (\`packages/oracle/faults\`: in this file this text becomes that one), which then
serves random worlds until the oracle sees a difference. Written by \`node pnpm.mjs oracle:faults\`, which first shows
that the sound product differs in none of the same worlds; \`--missing\` goes on with what is not caught yet.

There are ${faults.length}; ${planted.length} have been planted, **${caught.length} were caught**, the latest after ${most.toLocaleString('en-US')} checks.

| Part | What the product then does | Given away by | After checks |
|---|---|---|---|
${lines.join('\n')}
`;
}

function inWords(found: Found | undefined): string {
  if (found === undefined) return 'not planted yet | ';
  const checks = found.checks.toLocaleString('en-US');
  return found.by === null ? `**not caught** in ${checks} | ` : `${found.by} | ${checks}`;
}
