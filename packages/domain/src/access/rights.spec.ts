import { rightsDifferences } from './rights-differences.js';
import { levelGiven, type FieldName, type RoleRights } from './rights.js';
import { rightsProblems, type KnownField, type RightsInput } from './validate-rights.js';

const fields = new Map<FieldName, KnownField>([
  ['Customer.phone', { class: 'companyPhone', maskable: true }],
  ['Customer.industry', { class: 'profile', maskable: false }],
]);
const nothing: RightsInput = { scopes: [], may: [], levels: [] };
const problems = (input: Partial<RightsInput>) =>
  rightsProblems({ ...nothing, ...input }, fields).map(({ path, problem }) => `${path.join('.')} ${problem}`);

describe('the rights of a role', () => {
  test('AC-2 a single field goes before its class, a named reach before the rest', () => {
    const rights: RoleRights = {
      scopes: {},
      may: [],
      fields: { companyPhone: { '*': 'read', pool: 'masked' } },
      overrides: { 'Customer.phone': { own: 'hidden' } },
    };
    const level = (field: FieldName | null, reach: 'own' | 'pool' | 'all') =>
      levelGiven(rights, 'companyPhone', field, reach);
    expect(level('Customer.phone', 'own')).toBe('hidden');
    expect(level('Customer.phone', 'pool')).toBe('masked');
    expect(level('Customer.phone', 'all')).toBe('read');
    expect(level(null, 'own')).toBe('read');
    expect(levelGiven(rights, 'amount', 'SignedContract.amount', 'own')).toBe('hidden');
    const everywhere = { ...rights, overrides: { 'Customer.phone': { '*': 'write' as const } } };
    expect(levelGiven(everywhere, 'companyPhone', 'Customer.phone', 'pool')).toBe('write');
  });

  test('AC-2 words that do not exist are refused where they stand', () => {
    expect(
      problems({
        scopes: [
          { action: 'customer.fly', scope: 'all' },
          { action: 'customer.read', scope: 'universe' },
        ],
        may: ['pool.read', 'pool.drain'],
        levels: [
          { place: 'Customer.secret', reach: '*', level: 'read' },
          { place: 'profile', reach: 'moon', level: 'see' },
          { place: 'identity', reach: '*', level: 'hidden' },
        ],
      }),
    ).toEqual([
      'scopes.0.action NOT_KNOWN',
      'scopes.1.scope NOT_KNOWN',
      'may.1 NOT_KNOWN',
      'levels.0.place NOT_KNOWN',
      'levels.1.reach NOT_KNOWN',
      'levels.1.level NOT_KNOWN',
      'levels.2.place NOT_KNOWN',
    ]);
  });

  test('AC-2 nobody writes further than they read, and nothing is masked that has no mask', () => {
    const scopes = (read: string, other: string, action = 'customer.update') => ({
      scopes: [
        { action, scope: other },
        { action: 'customer.read', scope: read },
      ],
    });
    expect(problems(scopes('own', 'own'))).toEqual([]);
    expect(problems(scopes('own', 'department'))).toEqual(['scopes.0.scope WIDER_THAN_READING']);
    expect(problems({ scopes: [{ action: 'customer.assign', scope: 'own' }] })).toEqual([
      'scopes.0.scope WIDER_THAN_READING',
    ]);
    expect(problems(scopes('all', 'own', 'contact.write'))).toEqual(['scopes.0.scope WIDER_THAN_READING']);
    const level = (place: string) => ({ levels: [{ place, reach: 'pool', level: 'masked' }] });
    expect(problems(level('companyPhone'))).toEqual([]);
    expect(problems(level('Customer.phone'))).toEqual([]);
    expect(problems(level('profile'))).toEqual(['levels.0.level NOT_MASKABLE']);
    expect(problems(level('Customer.industry'))).toEqual(['levels.0.level NOT_MASKABLE']);
  });

  test('AC-10 what two roles say differently is told by what it comes to', () => {
    const before: RoleRights = {
      scopes: { 'customer.read': 'own' },
      may: ['pool.read'],
      fields: { profile: { '*': 'read' } },
    };
    const sameSaidOtherwise: RoleRights = {
      scopes: { 'customer.read': 'own', 'customer.update': 'none' },
      may: ['pool.read'],
      fields: { profile: { '*': 'read', pool: 'read' }, note: { '*': 'hidden' } },
      overrides: { 'Customer.industry': { own: 'read' } },
    };
    const classOf = (field: FieldName) => fields.get(field)?.class ?? null;
    expect(rightsDifferences(before, sameSaidOtherwise, classOf)).toEqual([]);
    const after: RoleRights = {
      scopes: { 'customer.read': 'department' },
      may: [],
      fields: { profile: { '*': 'read', pool: 'hidden' } },
      overrides: { 'Customer.industry': { '*': 'hidden' } },
    };
    expect(rightsDifferences(before, after, classOf)).toEqual([
      { kind: 'scope', action: 'customer.read', from: 'own', to: 'department' },
      { kind: 'may', action: 'pool.read', from: true, to: false },
      { kind: 'level', place: 'profile', reaches: ['pool'], from: 'read', to: 'hidden' },
      {
        kind: 'level',
        place: 'Customer.industry',
        reaches: expect.arrayContaining(['own', 'pool']),
        from: 'read',
        to: 'hidden',
      },
    ]);
  });
});
