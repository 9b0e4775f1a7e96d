import { buildSchema, parse, type FieldNode, type GraphQLResolveInfo } from 'graphql';

import { Bindings } from '../../src/access/bindings.js';
import { Plans, type Asking } from '../../src/access/plan.js';
import { selectionOf, type Selection } from '../../src/access/selection.js';
import type { Viewer } from '../../src/access/viewer.js';

const viewer: Viewer = {
  id: '018fe3fa-9000-7df3-852a-000000000001',
  account: 'sales1',
  name: '李晓梅',
  locale: 'zh-CN',
  roles: [
    { id: 'role', key: 'sales', name: '销售', version: 1, rights: { scopes: {}, may: [], fields: {} } },
  ],
  departments: ['018fe3fa-9000-7df3-852a-00000000000d'],
  departmentTree: [],
  pools: [],
  territories: [],
  territoriesToWrite: [],
  standsInFor: [],
  principals: ['018fe3fa-9000-7df3-852a-000000000001'],
  ownersNeedGrant: false,
};
const other: Viewer = { ...viewer, id: '018fe3fa-9000-7df3-852a-000000000002', departments: ['a', 'b'] };

/** What an operation asks, which is the same for every request of it. */
function asked(): Selection {
  const schema = buildSchema('type Query { thing: Thing } type Thing { id: ID }');
  const document = parse('{ thing { id } }');
  const fieldNodes: FieldNode[] = [];
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition) || !definition.selectionSet) continue;
    for (const node of definition.selectionSet.selections) if (node.kind === 'Field') fieldNodes.push(node);
  }
  const info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes'> = {
    schema,
    fragments: {},
    variableValues: {},
    fieldNodes,
  };
  return selectionOf(info, 'Thing');
}

function compiler(text: (asking: Asking, bindings: Bindings) => string) {
  const compiled = { times: 0 };
  const compile = (asking: Asking) => {
    compiled.times++;
    const bindings = new Bindings();
    return { text: text(asking, bindings), values: bindings.values };
  };
  return { compiled, compile };
}

const mine = ({ viewer: who, ids: [id] }: Asking, bindings: Bindings) =>
  `owner = ${bindings.bind(who.id, 'uuid')} AND department = ANY(${bindings.bind(who.departments, 'uuid[]')}) AND id = ${bindings.bind(id, 'uuid')} AND stage = ${bindings.bind('pool', 'text')}`;

test('AC-9 a statement is compiled once for people with the same rights, and each gets their own values', () => {
  const plans = new Plans();
  const { compiled, compile } = compiler(mine);
  const selection = asked();
  const first = plans.statement({ viewer, ids: ['x'], selection, key: 'k' }, compile);
  const second = plans.statement({ viewer: other, ids: ['y'], selection, key: 'k' }, compile);
  expect(compiled.times).toBe(1);
  expect(second.statement).toBe(first.statement);
  expect(first.values).toEqual([viewer.id, viewer.departments, 'x', 'pool']);
  expect(second.values).toEqual([other.id, other.departments, 'y', 'pool']);
});

test('AC-9 an id that is asked for is not taken for the person who asks, though they are the same', () => {
  const plans = new Plans();
  const { compile } = compiler(mine);
  const selection = asked();
  plans.statement({ viewer, ids: [viewer.id], selection, key: 'k' }, compile);
  const { values } = plans.statement({ viewer: other, ids: ['z'], selection, key: 'k' }, compile);
  expect(values).toEqual([other.id, other.departments, 'z', 'pool']);
});

const role = viewer.roles[0];
test.each<[string, Partial<Viewer>]>([
  [
    'rights narrowed by a key',
    { roles: role ? [{ ...role, rights: { ...role.rights, may: ['pool.read'] } }] : [] },
  ],
  ['no role', { roles: [] }],
  ['nothing to reach by department', { departments: [] }],
  ['a key that may not read contacts', { onlyActions: new Set(['customer.read']) }],
  ['a company where owners need a grant', { ownersNeedGrant: true }],
])('AC-9 a plan does not serve somebody with %s', (_what, different) => {
  const plans = new Plans();
  const { compiled, compile } = compiler(mine);
  const selection = asked();
  plans.statement({ viewer, ids: ['x'], selection, key: 'k' }, compile);
  plans.statement({ viewer: { ...viewer, ...different }, ids: ['x'], selection, key: 'k' }, compile);
  expect(compiled.times).toBe(2);
});

test.each<[string, (asking: Asking, bindings: Bindings) => string]>([
  ['in the text', ({ viewer: who }) => `owner = '${who.id}'`],
  ['inside another value', ({ viewer: who }, bindings) => bindings.bind([who.id, 'x'], 'uuid[]')],
  ['in part of a group', ({ viewer: who }, bindings) => bindings.bind(who.departments[0], 'uuid')],
])('AC-9 a statement that shows a person %s is compiled for each of them', (_where, text) => {
  const plans = new Plans();
  const { compile } = compiler(text);
  const selection = asked();
  for (const who of [viewer, other, viewer]) {
    const direct = compile({ viewer: who, ids: [] });
    const { statement, values } = plans.statement({ viewer: who, ids: [], selection, key: 'k' }, compile);
    expect([statement.text, values]).toEqual([direct.text, direct.values]);
  }
});

test('AC-9 what is refused for one viewer is refused in their own words', () => {
  const plans = new Plans();
  const refuse = ({ viewer: who }: Asking): never => {
    throw new Error(`not for ${who.account}`);
  };
  const selection = asked();
  const ask = () => plans.statement({ viewer, ids: [], selection, key: 'k' }, refuse);
  expect(ask).toThrow('not for sales1');
  expect(ask).toThrow('not for sales1');
});
