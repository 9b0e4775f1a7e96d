import type { ComponentType } from 'react';
import type { Viewer } from '../shared/graphql/use-viewer.js';
import type { useAppText } from './i18n.js';

type PageKey =
  | 'workbench'
  | 'customers'
  | 'enterCustomer'
  | 'customer'
  | 'pool'
  | 'approvals'
  | 'reviews'
  | 'notifications'
  | 'addressBook'
  | 'import'
  | 'exports'
  | 'me'
  | 'account'
  | 'security'
  | 'allocation'
  | 'shared'
  | 'explain'
  | 'policy'
  | 'holidays'
  | 'roles'
  | 'newRole'
  | 'compareRoles'
  | 'accessMatrix'
  | 'role'
  | 'audit'
  | 'organisation'
  | 'territories';

export interface Page {
  key: PageKey;
  path: string;
  /** Any one of these actions opens the page; empty: everybody signed in. */
  needs: string[];
  /** Where it stands in the menu; pages without a place are reached from others. */
  menu?: { group: 'daily' | 'manage' | 'settings'; label: MenuLabel; onPhone?: true };
  /** What waits there, for the badge. */
  waiting?: (counts: Viewer['counts']) => number;
  load: () => Promise<ComponentType>;
}

export type MenuLabel = Extract<Parameters<ReturnType<typeof useAppText>['t']>[0], `page.${string}`>;

/** Every page, in the order of the menu. The only place that knows all features. */
export const pages: Page[] = [
  {
    key: 'workbench',
    path: '/',
    needs: [],
    menu: { group: 'daily', label: 'page.workbench', onPhone: true },
    waiting: (counts) => counts.remindersDue,
    load: async () => (await import('../features/workbench/pages/workbench-page.js')).WorkbenchPage,
  },
  {
    key: 'customers',
    path: '/customers',
    needs: ['customer.read'],
    menu: { group: 'daily', label: 'page.customers', onPhone: true },
    load: async () => (await import('../features/customers/pages/customer-list-page.js')).CustomerListPage,
  },
  {
    key: 'enterCustomer',
    path: '/customers/new',
    needs: ['customer.create'],
    load: async () =>
      (await import('../features/customer-entry/pages/customer-entry-page.js')).CustomerEntryPage,
  },
  {
    key: 'customer',
    path: '/customers/:id',
    needs: ['customer.read'],
    load: async () => (await import('../features/customers/pages/customer-page.js')).CustomerPage,
  },
  {
    key: 'pool',
    path: '/pool',
    needs: ['pool.read', 'customer.claim'],
    menu: { group: 'daily', label: 'page.pool', onPhone: true },
    load: async () => (await import('../features/pool/pages/pool-page.js')).PoolPage,
  },
  {
    key: 'approvals',
    path: '/approvals',
    needs: ['approval.decide', 'intent.apply', 'extension.apply'],
    menu: { group: 'daily', label: 'page.approvals', onPhone: true },
    waiting: (counts) => counts.approvalsWaiting,
    load: async () => (await import('../features/approvals/pages/approvals-page.js')).ApprovalsPage,
  },
  {
    key: 'reviews',
    path: '/reviews',
    needs: ['protection.review'],
    menu: { group: 'daily', label: 'page.reviews' },
    waiting: (counts) => counts.reviewsWaiting,
    load: async () => (await import('../features/protection-review/pages/reviews-page.js')).ReviewsPage,
  },
  {
    key: 'addressBook',
    path: '/address-book',
    needs: ['customer.read'],
    menu: { group: 'daily', label: 'page.addressBook' },
    load: async () => (await import('../features/address-book/pages/address-book-page.js')).AddressBookPage,
  },
  {
    key: 'notifications',
    path: '/notifications',
    needs: [],
    load: async () =>
      (await import('../features/notifications/pages/notifications-page.js')).NotificationsPage,
  },
  {
    key: 'allocation',
    path: '/allocation',
    needs: ['customer.handOver', 'customer.assign', 'customer.recycle'],
    menu: { group: 'manage', label: 'page.allocation' },
    load: async () => (await import('../features/allocation/pages/allocation-page.js')).AllocationPage,
  },
  {
    key: 'import',
    path: '/import',
    needs: ['customer.import'],
    menu: { group: 'manage', label: 'page.import' },
    load: async () => (await import('../features/import/pages/import-page.js')).ImportPage,
  },
  {
    key: 'exports',
    path: '/exports',
    needs: ['customer.export'],
    menu: { group: 'manage', label: 'page.exports' },
    load: async () => (await import('../features/exports/pages/exports-page.js')).ExportsPage,
  },
  {
    key: 'shared',
    path: '/shared',
    needs: ['customer.share'],
    menu: { group: 'manage', label: 'page.shared' },
    load: async () => (await import('../features/access/pages/shared-page.js')).SharedPage,
  },
  {
    key: 'explain',
    path: '/explain-access',
    needs: ['access.explain', 'customer.assign'],
    menu: { group: 'manage', label: 'page.explain' },
    load: async () => (await import('../features/access/pages/explain-page.js')).ExplainPage,
  },
  {
    key: 'policy',
    path: '/policy',
    needs: ['policy.read'],
    menu: { group: 'settings', label: 'page.policy' },
    load: async () => (await import('../features/settings/pages/policy-page.js')).PolicyPage,
  },
  {
    key: 'holidays',
    path: '/holidays',
    needs: ['holiday.update'],
    menu: { group: 'settings', label: 'page.holidays' },
    load: async () => (await import('../features/settings/pages/holidays-page.js')).HolidaysPage,
  },
  {
    key: 'security',
    path: '/security',
    needs: ['security.update', 'user.update'],
    menu: { group: 'settings', label: 'page.security' },
    load: async () => (await import('../features/security/pages/security-page.js')).SecurityPage,
  },
  {
    key: 'roles',
    path: '/roles',
    needs: ['role.read'],
    menu: { group: 'settings', label: 'page.roles' },
    load: async () => (await import('../features/roles/pages/roles-page.js')).RolesPage,
  },
  {
    key: 'newRole',
    path: '/roles/new',
    needs: ['role.update'],
    load: async () => (await import('../features/roles/pages/role-page.js')).NewRolePage,
  },
  {
    key: 'compareRoles',
    path: '/roles/compare',
    needs: ['role.read'],
    load: async () => (await import('../features/roles/pages/compare-page.js')).ComparePage,
  },
  {
    key: 'accessMatrix',
    path: '/roles/matrix',
    needs: ['role.read'],
    load: async () => (await import('../features/roles/pages/matrix-page.js')).MatrixPage,
  },
  {
    key: 'role',
    path: '/roles/:id',
    needs: ['role.read'],
    load: async () => (await import('../features/roles/pages/role-page.js')).RolePage,
  },
  {
    key: 'audit',
    path: '/audit',
    needs: ['audit.read'],
    menu: { group: 'settings', label: 'page.audit' },
    load: async () => (await import('../features/audit/pages/audit-page.js')).AuditPage,
  },
  {
    key: 'organisation',
    path: '/organisation',
    needs: ['user.update'],
    menu: { group: 'settings', label: 'page.organisation' },
    load: async () => (await import('../features/organisation/pages/organisation-page.js')).OrganisationPage,
  },
  {
    key: 'territories',
    path: '/territories',
    needs: ['territory.update'],
    menu: { group: 'settings', label: 'page.territories' },
    load: async () => (await import('../features/territories/pages/territories-page.js')).TerritoriesPage,
  },
  {
    key: 'me',
    path: '/me',
    needs: [],
    menu: { group: 'settings', label: 'page.me', onPhone: true },
    load: async () => (await import('../features/me/pages/me-page.js')).MePage,
  },
  {
    key: 'account',
    path: '/me/account',
    needs: [],
    load: async () => (await import('../features/me/pages/account-page.js')).AccountPage,
  },
];
