import fc from 'fast-check';

import { plainActions, scopedActions, type RoleRights } from '../access/rights.js';
import { actionsOfScopes, apiKeyScopes, narrowRights, scopesWrite } from './api-key-scopes.js';

const everything: RoleRights = {
  scopes: Object.fromEntries(scopedActions.map((action) => [action, 'all'])),
  may: plainActions,
  fields: { amount: { '*': 'write', pool: 'hidden' }, note: { '*': 'masked' } },
  overrides: { 'Customer.phone': { own: 'write' } },
};

describe('AC-11 scopes of a key', () => {
  test('AC-11 a key without a scope may do nothing', () => {
    expect(narrowRights(everything, [])).toMatchObject({ scopes: {}, may: [] });
  });

  test('AC-11 reading is reading: no verb but read', () => {
    const left = narrowRights(everything, ['read']);
    const done = [...Object.keys(left.scopes), ...left.may];
    expect(done).toContain('customer.read');
    expect(done.filter((action) => !action.endsWith('.read'))).toEqual([]);
    expect(left.fields).toEqual(everything.fields);
    expect(scopesWrite(['read'])).toBe(false);
  });

  test('AC-11 to write includes to read, but neither export nor what administrators do', () => {
    const allowed = actionsOfScopes(['write']);
    for (const action of ['customer.read', 'customer.create', 'customer.claim', 'followUp.create'] as const)
      expect(allowed.has(action)).toBe(true);
    for (const action of [
      'customer.export',
      'user.update',
      'role.update',
      'security.update',
      'audit.read',
      'clock.move',
    ] as const)
      expect(allowed.has(action)).toBe(false);
  });

  test('AC-11 a scope of one type says nothing of the others', () => {
    expect([...actionsOfScopes(['contact.read'])]).toEqual(['contact.read']);
    expect([...actionsOfScopes(['contact.write'])].sort()).toEqual(['contact.read', 'contact.write']);
    expect([...actionsOfScopes(['customer.claim'])]).toEqual(['customer.claim']);
  });

  test('AC-11 whatever its scopes, a key never does more than its owner', () => {
    const rights = fc.record({
      scopes: fc.dictionary(
        fc.constantFrom(...scopedActions),
        fc.constantFrom('own' as const, 'all' as const),
      ),
      may: fc.subarray([...plainActions]),
    });
    fc.assert(
      fc.property(rights, fc.subarray([...apiKeyScopes]), (owner, scopes) => {
        const left = narrowRights({ ...owner, fields: {} }, scopes);
        expect(left.may.every((action) => owner.may.includes(action))).toBe(true);
        for (const [action, scope] of Object.entries(left.scopes))
          expect(owner.scopes).toHaveProperty([action], scope);
      }),
    );
  });
});
