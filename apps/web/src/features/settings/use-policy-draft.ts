import type { PolicyPartsFragment, PolicyPatch } from '@tidewater/contract';
import { validatePolicyPatch, type FieldProblem } from '@tidewater/domain';
import { useState } from 'react';
import { useDraft } from '../../shared/hooks/use-draft.js';
import { differences, policyFields, type PolicyField, type PolicyValues } from './policy-fields.js';

export interface PolicyDraft {
  values: PolicyValues;
  changed: PolicyField[];
  patch: PolicyPatch;
  problems: Map<string, FieldProblem>;
  /** Whether it was taken from what was left unsaved before. */
  wasKept: boolean;
  set: (changes: Partial<PolicyValues>) => void;
  discard: () => void;
}

type Changes = Partial<PolicyValues>;

/** The rules as they would be; only what differs from the rules in force is sent. The same check as the server's. */
export function usePolicyDraft(policy: PolicyPartsFragment): PolicyDraft {
  const draft = useDraft<Changes>('policy', isChanges);
  const [changes, setChanges] = useState<Changes>(draft.kept ?? {});
  const values: PolicyValues = { ...policy, ...changes };
  const changed = differences(policy, values);
  const refusal = validatePolicyPatch(values, { ...policy, version: 1, reminderDays: [] });
  return {
    values,
    changed,
    patch: Object.fromEntries(changed.map((field) => [field, values[field]])),
    problems: new Map(refusal?.fields?.map((problem) => [problem.path.join('.'), problem])),
    wasKept: draft.kept !== undefined && changed.length > 0,
    set: (next) => {
      const all = { ...changes, ...next };
      setChanges(all);
      draft.keep(all);
    },
    discard: () => {
      setChanges({});
      draft.discard();
    },
  };
}

function isChanges(value: unknown): value is Changes {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([key, entry]) =>
        policyFields.some((field) => field === key) &&
        (typeof entry === 'number' ||
          typeof entry === 'boolean' ||
          typeof entry === 'string' ||
          Array.isArray(entry)),
    )
  );
}
