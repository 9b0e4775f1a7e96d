import { hashPassword } from '../modules/identity/actions/password.js';
import { inBulk } from '../platform/database/bulk-load.js';
import type { Database } from '../platform/database/database.js';
import { seededChance } from './chance.js';
import { layStories } from './customers/lay-stories.js';
import { beginWorld, day } from './customers/world.js';
import { layGrants } from './demo/lay-grants.js';
import { layTerritories } from './demo/lay-territories.js';
import { tellCompany } from './demo/tell-company.js';
import { businessNow, isNobodyThere, layFoundation } from './foundation.js';
import { rememberSeed } from './seed-mark.js';
import { startOfDay } from './working-days.js';
import { demoOrganisation } from './people/demo-organisation.js';
import { demoPassword } from '../modules/people/demo-password.js';
import { layOrganisation } from './people/lay-organisation.js';

/**
 * The company a newcomer finds: about forty people and two thousand customers, told relative to today. Lays
 * the foundation too; answers false and does nothing where somebody has an account already.
 */
export async function layDemoCompany(database: Database, seed = 2026): Promise<boolean> {
  await layFoundation(database);
  const passwordHash = await hashPassword(demoPassword);
  return await inBulk(database, async (bulk) => {
    if (!(await isNobodyThere(bulk))) return false;
    const now = await businessNow(bulk);
    const chance = seededChance(seed);
    const since = startOfDay(now) - 900 * day;
    const organisation = await layOrganisation(bulk, demoOrganisation, { chance, since, passwordHash });
    await bulk.query('UPDATE lifecycle_policy SET since = $1 WHERE version = 1', [new Date(since)]);
    const world = beginWorld(now, chance, organisation);
    const stories = tellCompany(world);
    await layTerritories(bulk, world);
    await layStories(bulk, world, stories);
    await layGrants(bulk, world, stories);
    await rememberSeed(bulk, 'demo');
    return true;
  });
}
