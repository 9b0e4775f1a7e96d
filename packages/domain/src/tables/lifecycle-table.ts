import { DateTime } from 'luxon';

import type { CustomerEvent } from '../customer/events.js';
import { evolve } from '../customer/evolve.js';
import { nextDeadline } from '../customer/next-deadline.js';
import { settled } from '../customer/settle.js';
import type { CustomerState } from '../customer/state.js';
import type { Decision } from '../kernel/decision.js';
import { facing, on, type Sample, samples } from './sample-states.js';
import { sampleVerbs } from './sample-verbs.js';

/**
 * Every state × every verb × what comes of it, as Markdown. Committed as `docs/lifecycle.md`, so that a change of a
 * rule is a change of some lines there.
 */
export function lifecycleTable(): string {
  return `${[head, ...samples().map(section)].join('\n\n')}\n`;
}

const head = `# Lifecycle: state × verb × outcome

Written by \`pnpm lifecycle\` from the rules of \`packages/domain\`; a test fails when it is stale. The policy is the
default one, the story begins on Monday 1 June 2026, the calendar has no holidays. The manager stands above the owner;
each person holds what the demo roles give. An outcome in capitals is a refusal, everything else the events that
happen, then the stage they lead to.`;

function section(sample: Sample): string {
  const { name, state, day } = sample;
  const now = DateTime.fromMillis(on(day, 'owner').now, { zone: 'Asia/Shanghai' }).toFormat('d LLLL');
  const rows = sampleVerbs.map(({ name: verb, by, run }) => {
    const { outcome, stage } = told(state, run(state, facing(state, day, by)));
    return `| ${verb} | ${by} | ${outcome} | ${stage} |`;
  });
  return [
    `## ${name}`,
    '',
    `On ${now}; ${whatNext(sample)}.`,
    '',
    '| verb | by | outcome | then |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function told(before: CustomerState, decision: Decision<CustomerEvent>): { outcome: string; stage: string } {
  if (!decision.ok) {
    const { code, detail } = decision.refusal;
    return { outcome: detail === undefined ? code : `${code} (${detail})`, stage: '' };
  }
  const after = decision.events.reduce<CustomerState>(evolve, before);
  const types = decision.events.map(({ type }) => type);
  return { outcome: types.length === 0 ? 'allowed' : types.join(', '), stage: after.stage };
}

function whatNext({ state, day }: Sample): string {
  const facts = on(day, 'owner');
  const next = nextDeadline(settled(state, facts), facts);
  if (next === null) return 'nothing happens by itself';
  const when = DateTime.fromMillis(next.at, { zone: 'Asia/Shanghai' }).toFormat('d LLLL HH:mm');
  return `by itself: ${next.what} at ${when}`;
}
