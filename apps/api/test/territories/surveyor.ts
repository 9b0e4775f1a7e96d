import { runRedraws } from '../../src/modules/territories/jobs/run-redraws.js';
import type { JobContext } from '../../src/platform/jobs/job.js';
import { createLog } from '../../src/platform/log.js';
import type { Client, TestServer } from '../setup/start-server.js';

const redrawParts = `__typename
  ... on TerritoryRedraw { id territoryId kind status changed isCounted lookedAt toLookAt entering enteringFromOthers leaving leavingToOthers moved
    sight { user { account } gains loses } sightIsWhole }
  ... on Refused { code message path details { fields { path message } } }`;
const previewMutation = `mutation ($input: TerritoryInput!) { previewTerritory(input: $input) { ${redrawParts} } }`;
const confirmMutation = `mutation ($id: ID!) { confirmTerritory(redrawId: $id) { ${redrawParts} } }`;

interface Rule {
  readonly place?: string;
  readonly postcode?: string;
  readonly industry?: string;
  readonly customerId?: string;
}
interface Member {
  readonly kind: 'USER' | 'TEAM' | 'DEPARTMENT';
  readonly id: string;
  readonly level: 'READ' | 'WRITE';
}
interface Input {
  readonly id?: string;
  readonly version?: number;
  readonly name: string;
  readonly rules?: readonly Rule[];
  readonly members?: readonly Member[];
  readonly closed?: boolean;
}

/** Draws territories as an administrator, and carries them out as the worker would. */
export class Surveyor {
  constructor(
    private readonly server: TestServer,
    private readonly admin: Client,
  ) {}

  async preview(input: Input, by = this.admin) {
    const { data, errors } = await by.ask(previewMutation, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.previewTerritory;
  }

  async confirm(id: string, by = this.admin) {
    const { data, errors } = await by.ask(confirmMutation, { id });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.confirmTerritory;
  }

  context(): JobContext {
    return {
      database: this.server.database,
      log: createLog('silent'),
      signal: new AbortController().signal,
    };
  }

  async work(): Promise<void> {
    await runRedraws(this.context());
  }

  /** Drawn, confirmed and carried out. */
  async drawn(input: Input): Promise<string> {
    const looked = await this.preview(input);
    expect(looked).toMatchObject({ __typename: 'TerritoryRedraw', status: 'DRAFT' });
    expect(await this.confirm(looked.id)).toMatchObject({ status: 'RUNNING' });
    await this.work();
    return looked.territoryId;
  }

  /** Gives up every territory that there is. */
  async closeAll(): Promise<void> {
    const { data } = await this.admin.ask(
      '{ territories(first: 200) { edges { node { id version name } } } }',
    );
    for (const { node } of data.territories.edges) await this.drawn({ ...node, closed: true });
  }

  user(account: string, level: Member['level'] = 'READ'): Member {
    return { kind: 'USER', id: this.server.company.people.get(account) ?? '', level };
  }

  async territory(id: string): Promise<{ version: number; customerCount: number }> {
    const { data } = await this.admin.ask(
      'query ($id: ID!) { territory(id: $id) { version customerCount } }',
      {
        id,
      },
    );
    return data.territory;
  }
}

export async function sees(by: Client, customer: string): Promise<boolean> {
  const { data } = await by.ask('query ($id: ID!) { customer(id: $id) { name } }', { id: customer });
  return data.customer !== null;
}
