import type { Level, Reach } from '@tidewater/domain';

import {
  plainActions,
  scopedActions,
  type FieldClass,
  type PlainAction,
  type RoleRights,
  type Scope,
  type ScopedAction,
} from '../../../access/rights.js';

/** A role as a company starts with it; administrators change rights afterwards. */
export interface StandardRole {
  readonly key: string;
  readonly name: string;
  readonly rights: RoleRights;
}

type Levels = Partial<Record<Reach | '*', Level>>;

const reading: readonly ScopedAction[] = ['customer.read', 'contact.read', 'followUp.read', 'contract.read'];
const following: readonly ScopedAction[] = ['customer.update', 'contact.write', 'followUp.create'];
const ofOwners: readonly ScopedAction[] = [
  'customer.share',
  'customer.abandon',
  'customer.markLost',
  'contract.record',
  'intent.apply',
  'extension.apply',
];
const ofManagers: readonly ScopedAction[] = [
  'customer.share',
  'customer.assign',
  'customer.recycle',
  'customer.allocate',
  'customer.lock',
  'customer.handOver',
  'customer.markLost',
  'customer.export',
  'contract.record',
];

const inSales: readonly PlainAction[] = [
  'customer.create',
  'customer.claim',
  'pool.read',
  'policy.read',
  'number.reveal',
];

/** AC-2 as data. Edge 2: the administrator is one of these, without a bypass in the code. */
export const standardRoles: readonly StandardRole[] = [
  {
    key: 'admin',
    name: '系统管理员',
    rights: { scopes: scoped(['all', scopedActions]), may: plainActions, fields: every({ '*': 'write' }) },
  },
  {
    key: 'executive',
    name: '总经理',
    rights: {
      scopes: scoped(['all', [...reading, 'customer.export']]),
      may: ['pool.read', 'policy.read', 'approval.decide'],
      fields: every({ '*': 'read' }),
    },
  },
  {
    key: 'salesManager',
    name: '销售经理',
    rights: {
      scopes: scoped(['own', ofOwners], ['departmentAndBelow', [...reading, ...following, ...ofManagers]]),
      may: [...inSales, 'approval.decide', 'customer.import'],
      fields: salesFields(),
    },
  },
  {
    key: 'preSales',
    name: '售前',
    rights: {
      scopes: scoped(
        ['own', [...ofOwners, 'customer.export']],
        ['collaborators', [...reading, ...following]],
      ),
      may: inSales,
      fields: salesFields(),
      exportRowsPerDay: 200,
    },
  },
  {
    key: 'salesAssistant',
    name: '销售助理',
    rights: {
      scopes: scoped(['department', reading]),
      may: ['pool.read', 'policy.read'],
      fields: {
        ...every({ '*': 'read' }),
        companyPhone: { '*': 'hidden' },
        contactNumber: { '*': 'hidden' },
        note: { '*': 'read', pool: 'hidden' },
        amount: { '*': 'hidden' },
      },
      watermark: true,
    },
  },
  {
    // LC-9: a review looks at whether name, address and contact are complete and whose customer it is.
    key: 'reviewer',
    name: '客服中心',
    rights: {
      scopes: scoped(['all', ['customer.read', 'contact.read']]),
      may: ['protection.review', 'policy.read'],
      fields: {
        ...every({ '*': 'hidden' }),
        profile: { '*': 'read' },
        companyPhone: { '*': 'read' },
        contactName: { '*': 'read' },
        contactNumber: { '*': 'masked', approvals: 'read' },
        application: { '*': 'read' },
        journal: { '*': 'read' },
      },
    },
  },
  {
    key: 'afterSales',
    name: '售后',
    rights: {
      scopes: scoped(
        ['own', ['customer.share', 'customer.markLost', 'contract.record']],
        ['collaborators', [...reading, ...following]],
      ),
      may: ['policy.read'],
      fields: { ...every({ '*': 'write' }), journal: { '*': 'read' } },
    },
  },
  {
    key: 'keyAccount',
    name: '大客户与信用',
    rights: {
      scopes: scoped(['all', reading]),
      may: ['policy.read'],
      fields: every({ '*': 'read' }),
      watermark: true,
    },
  },
];

/** AC-6, edge 21: in the pool the company's phone is readable, numbers are masked, follow-ups keep date and way. */
function salesFields(): RoleRights['fields'] {
  return {
    ...every({ '*': 'write', approvals: 'read', pool: 'read' }),
    contactNumber: { '*': 'write', approvals: 'read', pool: 'masked' },
    note: { '*': 'write', approvals: 'read', pool: 'hidden' },
    amount: { '*': 'write', approvals: 'read', pool: 'hidden' },
    journal: { '*': 'read' },
  };
}

function every(levels: Levels): Record<FieldClass, Levels> {
  return {
    identity: levels,
    profile: levels,
    companyPhone: levels,
    contactName: levels,
    contactNumber: levels,
    activity: levels,
    note: levels,
    deal: levels,
    amount: levels,
    application: levels,
    journal: levels,
  };
}

/** Later lines win. */
function scoped(...lines: [Scope, readonly ScopedAction[]][]): RoleRights['scopes'] {
  return Object.fromEntries(lines.flatMap(([scope, actions]) => actions.map((action) => [action, scope])));
}
