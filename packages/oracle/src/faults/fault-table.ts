import type { Caught } from './catch-fault.js';
import type { Fault } from './fault.js';

export interface Hunted {
  readonly fault: Fault & { readonly part: string };
  readonly caught: Caught | null;
}

/** The table of `docs/security/seeded-faults.md`. */
export function faultTable(
  hunted: readonly Hunted[],
  { checks, seed }: { readonly checks: number; readonly seed: string },
): string {
  const caught = hunted.filter((one) => one.caught !== null);
  const most = Math.max(0, ...caught.map((one) => one.caught?.checks ?? 0));
  const lines = hunted.map(({ fault, caught: found }) => {
    const by = found === null ? '**not caught** | ' : `${found.by} | ${found.checks.toLocaleString('en-US')}`;
    return `| ${fault.part} | ${fault.name} | ${by} |`;
  });
  return `# Seeded faults

Each is planted into the built product (\`packages/oracle/faults\`: in this file this text becomes that one), which then
serves random worlds until the oracle sees a difference. The sound product showed none in ${checks.toLocaleString('en-US')} checks of the
same worlds. Written by \`node pnpm.mjs oracle:faults\`, seed \`${seed}\`: **${caught.length} of ${hunted.length} caught**, the latest after
${most.toLocaleString('en-US')} checks.

| Part | What the product then does | Given away by | After checks |
|---|---|---|---|
${lines.join('\n')}
`;
}
