// The face of the rule package, for the API and the page alike; nothing here needs Node.

// What every rule is made of: days, refusals, decisions.
export * from './kernel/instant.js';
export * from './kernel/refusal.js';
export * from './kernel/decision.js';
export * from './kernel/working-calendar.js';
export * from './kernel/local-day.js';
export * from './kernel/working-days.js';
export * from './kernel/calendar-from.js';
export * from './kernel/text-field.js';
export * from './kernel/short-name.js';

// The numbers an administrator sets.
export * from './policy/lifecycle-policy.js';
export * from './policy/default-policy.js';
export * from './policy/validate-policy-patch.js';
export * from './policy/preview-policy.js';

// A customer's life: states and events, the verbs, and the questions about it.
export * from './customer/state.js';
export * from './customer/events.js';
export * from './customer/facts.js';
export * from './customer/evolve.js';
export * from './customer/next-deadline.js';
export * from './customer/settle.js';
export * from './customer/enter.js';
export * from './customer/import-into-pool.js';
export * from './customer/claim.js';
export * from './customer/abandon.js';
export * from './customer/apply-for-intent.js';
export * from './customer/apply-for-extension.js';
export * from './customer/decide-application.js';
export * from './customer/withdraw-application.js';
export * from './customer/review-protection.js';
export * from './customer/assign.js';
export * from './customer/allocate-self-developed.js';
export * from './customer/recycle.js';
export * from './customer/hand-over.js';
export * from './customer/lock.js';
export * from './customer/share.js';
export * from './customer/unlock.js';
export * from './customer/record-signed-contract.js';
export * from './customer/mark-lost.js';
export * from './customer/apply-policy.js';
export * from './customer/edit.js';
export * from './customer/undo.js';
export * from './customer/undo-import.js';
export * from './customer/cooldown.js';
export * from './customer/reminder-moments.js';
export * from './customer/value-lifecycle.js';
export * from './customer/classification.js';
export * from './customer/pool.js';
export * from './customer/validate-entry.js';
export * from './customer/allowed-actions.js';
export * from './customer/explain-stage.js';
export * from './customer/why-in-pool.js';
export * from './customer/reason.js';

// Follow-ups and contacts.
export * from './follow-up/validate-follow-up.js';
export * from './follow-up/next-contact.js';
export * from './contact/validate-contact.js';
export * from './contact/primary-contact.js';

// Approvals.
export * from './approval/definition.js';
export * from './approval/state.js';
export * from './approval/events.js';
export * from './approval/definitions.js';
export * from './approval/approver-facts.js';
export * from './approval/resolve-approvers.js';
export * from './approval/submit.js';
export * from './approval/decide-step.js';
export * from './approval/close.js';
export * from './approval/settle-approval.js';
export * from './approval/change-hands.js';
export * from './approval/evolve-approval.js';

// Which rows, which levels, which masks.
export * from './access/predicate.js';
export * from './access/level.js';
export * from './access/rights.js';
export * from './access/validate-rights.js';
export * from './access/rights-list.js';
export * from './access/rights-differences.js';
export * from './access/access-vocabulary.js';
export * from './access/access-names.js';
export * from './access/masks.js';
export * from './access/grant.js';
export * from './access/grants-fate.js';
export * from './access/deputy.js';
export * from './access/explanation.js';

// Sales territories.
export * from './territory/territory-keys.js';
export * from './territory/validate-territory.js';

// What the audit log knows.
export * from './audit/deed.js';

// Everything above, said in Chinese and English.
export * from './language/sentence.js';
export * from './language/say.js';
export * from './language/event-sentence.js';
export * from './language/refusal-sentence.js';
export * from './language/reminder-sentence.js';
export * from './language/access-sentence.js';

// Signing in.
export * from './identity/password-rules.js';
export * from './identity/api-key-scopes.js';
