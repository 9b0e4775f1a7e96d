import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { approvalKinds } from './approval/definition.js';
import { approvalStatuses } from './approval/state.js';
import { customerActions } from './customer/allowed-actions.js';
import { stages } from './customer/state.js';
import { followUpWays } from './follow-up/validate-follow-up.js';
import { refusalCodes } from './kernel/refusal.js';
import { cooldownCauses, reviewModes } from './policy/lifecycle-policy.js';

const contract = fileURLToPath(new URL('../../../../shared/spec/contract.graphql', import.meta.url));
const testWithContract = existsSync(contract) ? test : test.skip;

function text(): string {
  return readFileSync(contract, 'utf8');
}

function enumValues(name: string): readonly string[] {
  return new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(text())?.[1]?.trim().split(/\s+/) ?? [];
}

describe('the words shared with the public contract (../shared/spec; skipped where it is missing)', () => {
  testWithContract(
    'LC-1 refusal codes, kinds, modes and ways are those of the contract, and of signing in besides',
    () => {
      const ofSigningIn = ['CODE_REQUIRED', 'LINK_EXPIRED', 'PASSWORD_CHANGE_REQUIRED'];
      expect([...refusalCodes].sort()).toEqual([...enumValues('RefusalCode'), ...ofSigningIn].sort());
      expect(approvalKinds).toEqual(enumValues('ApprovalKind'));
      expect(approvalStatuses).toEqual(enumValues('ApprovalStatus'));
      expect(reviewModes).toEqual(enumValues('ReviewMode'));
      expect(cooldownCauses).toEqual(enumValues('CooldownCause'));
      expect(followUpWays).toEqual(enumValues('FollowUpWay'));
      expect(stages.map((stage) => stage.toUpperCase())).toEqual(enumValues('CustomerStage'));
    },
  );
});

test('LC-1 every allowed action is the name of a mutation', () => {
  const schema = readFileSync(new URL('../../contract/schema.graphql', import.meta.url), 'utf8');
  const mutations = /^type Mutation \{([^]*?)^\}/m.exec(schema)?.[1] ?? '';
  expect(customerActions.filter((action) => !mutations.includes(`  ${action}(`))).toEqual([]);
});
