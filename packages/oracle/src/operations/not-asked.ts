/** Roots that random worlds leave out, why, and the spec of `apps/api/test` that looks at them instead. */
export interface LeftOut {
  readonly why: string;
  readonly spec: string;
  readonly roots: readonly string[];
}

/** Questions: what is here shows nothing of a customer, or shows it by a path the spec follows to its end. */
export const notAsked: readonly LeftOut[] = [
  {
    why: 'time is nobody’s, the accounts of the demo are everybody’s',
    spec: 'people/me.spec.ts',
    roots: ['clock', 'demo'],
  },
  { why: 'the asker’s own account', spec: 'people/me.spec.ts', roots: ['me', 'savedViews'] },
  { why: 'the asker’s own account', spec: 'identity/second-factor.spec.ts', roots: ['mySecurity'] },
  {
    why: 'the asker’s own sessions, those of others for administrators',
    spec: 'identity/sessions.spec.ts',
    roots: ['sessions'],
  },
  {
    why: 'the asker’s own keys, and the words they are limited by',
    spec: 'identity/api-keys.spec.ts',
    roots: ['apiKeys', 'apiKeyScopes'],
  },
  {
    why: 'files and jobs of whoever began the import',
    spec: 'jobs/worker.spec.ts',
    roots: ['importJob', 'importJobs', 'importPreview'],
  },
  {
    why: 'exports of whoever ordered them, and the columns there are for them',
    spec: 'exports/export-leaks.spec.ts',
    roots: ['exportJob', 'exportJobs', 'exportOptions'],
  },
  {
    why: 'counts of grants that `grants` lists, or for those who look after accounts',
    spec: 'grants/cascade.spec.ts',
    roots: ['previewRevokeAccess', 'previewRevokeGrantsGivenBy'],
  },
  { why: 'names of the public directory', spec: 'grants/grants.spec.ts', roots: ['principals'] },
  {
    why: 'counts of people and customers for administrators of the directory',
    spec: 'organisation/organisation.spec.ts',
    roots: ['previewDepartmentMove'],
  },
  { why: 'the button on the sign-in page', spec: 'identity/provider.spec.ts', roots: ['signInProvider'] },
  { why: 'the calendar everybody works by', spec: 'calendar/holidays.spec.ts', roots: ['holidays'] },
  {
    why: 'the product’s own words; the suite compares them with the model’s',
    spec: 'roles/roles.spec.ts',
    roots: ['accessCatalogue'],
  },
  {
    why: 'counts for those who may change roles',
    spec: 'roles/roles.spec.ts',
    roots: ['previewRole'],
  },
  {
    why: 'one line of the log that `auditLog` lists, behind the same right',
    spec: 'audit/audit-log.spec.ts',
    roots: ['auditEntry'],
  },
  {
    why: 'a declared disclosure (LC-10)',
    spec: 'customers/collision-check.spec.ts',
    roots: ['collisionCheck'],
  },
  {
    why: 'does what the deed would do and takes it back',
    spec: 'customers/mutations.spec.ts',
    roots: ['previewHandOver', 'previewPolicy'],
  },
  { why: 'the asker’s own deed', spec: 'transfer/undo-import.spec.ts', roots: ['previewUndo'] },
];

/** Deeds: what decides here is a rule of the trade or the asker’s own account, not the sight of a customer. */
export const notDone: readonly LeftOut[] = [
  {
    why: 'batches like `assignCustomers`',
    spec: 'customers/bulk.spec.ts',
    roots: ['allocateSelfDeveloped', 'handOver'],
  },
  {
    why: 'begins with nothing that could be out of sight',
    spec: 'customers/enter.spec.ts',
    roots: ['createCustomer'],
  },
  {
    why: 'decided by rules of the trade',
    spec: 'customers/contracts.spec.ts',
    roots: ['recordSignedContract'],
  },
  { why: 'decided by rules of the trade', spec: 'approvals/reviews.spec.ts', roots: ['reviewProtection'] },
  {
    why: 'for applicant and approvers, by rules of the trade',
    spec: 'approvals/applications.spec.ts',
    roots: ['decideApproval', 'withdrawApproval'],
  },
  { why: 'a logged disclosure (edge 21)', spec: 'contacts/contacts.spec.ts', roots: ['revealNumber'] },
  { why: 'the asker’s own deed', spec: 'customers/bulk.spec.ts', roots: ['undo'] },
  { why: 'the asker’s own', spec: 'activities/follow-ups.spec.ts', roots: ['completeReminder'] },
  { why: 'customers that are new', spec: 'jobs/worker.spec.ts', roots: ['importCustomers'] },
  { why: 'the asker’s own import', spec: 'transfer/import.spec.ts', roots: ['cancelImport'] },
  {
    why: 'writes what the list shows into a file, which the spec reads',
    spec: 'exports/exports.spec.ts',
    roots: ['exportCustomers'],
  },
  { why: 'the asker’s own export', spec: 'exports/export-leaks.spec.ts', roots: ['cancelExport'] },
  { why: 'settings for administrators', spec: 'exports/export-quota.spec.ts', roots: ['saveSafeguards'] },
  {
    why: 'one’s own deputy, or anybody’s for those who look after accounts; what a deputy sees is asked',
    spec: 'deputies/deputies.spec.ts',
    roots: ['nameDeputy', 'endDeputy'],
  },
  {
    why: 'behind a right of those who look after accounts; only ever takes away',
    spec: 'grants/cascade.spec.ts',
    roots: ['revokeGrantsGivenBy'],
  },
  {
    why: 'names and places of the directory, for those who look after it',
    spec: 'organisation/organisation.spec.ts',
    roots: ['saveDepartment', 'deleteDepartment', 'saveTeam', 'deleteTeam'],
  },
  { why: 'signing in and out', spec: 'identity/sign-in.spec.ts', roots: ['signIn', 'signOut'] },
  {
    why: 'accounts',
    spec: 'identity/passwords.spec.ts',
    roots: [
      'changePassword',
      'choosePassword',
      'requestPasswordReset',
      'requireNewPassword',
      'resetPassword',
      'unlockAccount',
    ],
  },
  {
    why: 'accounts',
    spec: 'identity/second-factor.spec.ts',
    roots: [
      'resetSecondFactor',
      'startSecondFactor',
      'confirmSecondFactor',
      'removeSecondFactor',
      'renewRecoveryCodes',
    ],
  },
  {
    why: 'accounts',
    spec: 'identity/sessions.spec.ts',
    roots: ['revokeSession', 'revokeSessions', 'saveSecuritySettings'],
  },
  { why: 'accounts', spec: 'identity/provider.spec.ts', roots: ['saveProviderSettings'] },
  { why: 'accounts', spec: 'identity/api-keys.spec.ts', roots: ['createApiKey', 'revokeApiKey'] },
  {
    why: 'another person’s eyes, whose answers are compared; nothing can be changed with them',
    spec: 'roles/see-as.spec.ts',
    roots: ['seeAs', 'stopSeeing'],
  },
  {
    why: 'rights are edited in the tables, more of them than a form would let pass',
    spec: 'roles/roles.spec.ts',
    roots: ['saveRole', 'copyRole', 'deleteRole', 'undoRoleChange'],
  },
  {
    why: 'behind a right; whose sight a redraw changes is asked of the tables it leaves',
    spec: 'territories/surveyor.ts',
    roots: ['previewTerritory', 'confirmTerritory'],
  },
  { why: 'settings behind a right', spec: 'customers/policy.spec.ts', roots: ['updatePolicy'] },
  {
    why: 'settings behind a right',
    spec: 'calendar/holidays.spec.ts',
    roots: ['setHoliday', 'clearHoliday'],
  },
  {
    why: 'the asker’s own account',
    spec: 'people/me.spec.ts',
    roots: ['setLocale', 'setPreferences', 'saveView', 'deleteView'],
  },
  {
    why: 'recomputes, and tells a name or nothing',
    spec: 'audit/audit-log.spec.ts',
    roots: ['verifyAuditLog'],
  },
];
