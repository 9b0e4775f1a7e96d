import { defaultPolicy, type Counts, type Timing } from '@tidewater/domain';

import type { Database } from '../../../platform/database/database.js';
import { queryPrepared } from '../../../platform/database/prepared.js';
import { countsSql } from './counts.repository.js';
import { belowSql, teamSql } from './people.repository.js';
import { rulesSql, timingOf, type ToldRules } from './rules-in-force.repository.js';

/** What one person brings to every customer of an answer, with the rules it is judged by. */
export interface StandingFacts extends Timing {
  readonly counts: Counts | null;
  readonly below: readonly string[];
  readonly team: readonly string[];
}

interface Told extends ToldRules {
  readonly counts: Counts;
  readonly below: readonly string[];
  readonly team: readonly string[];
}

/** Whether a cooldown binds the whole team; only then is the team read. */
const teamMatters = `coalesce((SELECT (rules ->> 'cooldownWholeTeam')::boolean
  FROM lifecycle_policy ORDER BY version DESC LIMIT 1), ${defaultPolicy.cooldownWholeTeam})`;

/**
 * Hidden from the planner where it would find a cheaper plan for each person and make it anew for every request. Who
 * stands below somebody it has to see: not knowing, it expects half of the company.
 */
const person = '(SELECT $1::uuid)';

const factsSql = `
SELECT ${rulesSql},
  (SELECT row_to_json(counted) FROM (${countsSql(person, '(SELECT app_now())', `date_trunc('day', app_now(), company_zone())`)}) counted) AS counts,
  ARRAY(${belowSql('$1::uuid')}) AS below,
  CASE WHEN ${teamMatters} THEN ARRAY(${teamSql('$1::uuid')}) ELSE ARRAY[$1::uuid] END AS team`;

/** Everything that `allowedActions` and the collision check need to know of a person, in one statement. */
export async function standingFacts(database: Database, userId: string): Promise<StandingFacts> {
  const [told] = await queryPrepared<Told>(database, 'facts of a viewer', factsSql, [userId]);
  if (!told) throw new Error('The database did not tell the facts');
  return { ...timingOf(told), counts: told.counts, below: told.below, team: told.team };
}

export async function timingNow(database: Database): Promise<Timing> {
  const [told] = await queryPrepared<ToldRules>(database, 'rules of now', `SELECT ${rulesSql}`, []);
  return timingOf(told);
}
