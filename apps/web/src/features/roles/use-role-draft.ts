import type { RolePartsFragment, SaveRoleInput } from '@tidewater/contract';
import {
  rightsAsLists,
  rightsDifferences,
  rightsFromLists,
  rightsProblems,
  type FieldProblem,
  type RightsDifference,
  type RightsInput,
  type RoleRights,
} from '@tidewater/domain';
import { useState } from 'react';
import { useDraft } from '../../shared/hooks/use-draft.js';
import type { Catalogue } from './use-catalogue.js';

interface Kept {
  readonly name: string;
  readonly rights: RightsInput;
}

export interface RoleDraft {
  name: string;
  rights: RoleRights;
  differences: RightsDifference[];
  renamed: boolean;
  changed: boolean;
  problems: FieldProblem[];
  /** Whether it was taken from what was left unsaved before. */
  wasKept: boolean;
  input: SaveRoleInput;
  setName: (name: string) => void;
  setRights: (rights: RoleRights) => void;
  discard: () => void;
}

const nothing: RoleRights = { scopes: {}, may: [], fields: {} };

/** A role as it would be; checked by the same rules as the server's. `role` is null for a new one. */
export function useRoleDraft(role: RolePartsFragment | null, catalogue: Catalogue): RoleDraft {
  const draft = useDraft<Kept>(`role.${role?.id ?? 'new'}`, isKept);
  const before = role ? rightsFromLists(role.rights) : nothing;
  const [state, setState] = useState({
    name: draft.kept?.name ?? role?.name ?? '',
    rights: draft.kept ? rightsFromLists(draft.kept.rights) : before,
  });
  const lists = rightsAsLists(state.rights);
  const differences = rightsDifferences(before, state.rights, catalogue.classOf);
  const renamed = state.name.trim() !== (role?.name ?? '');
  const change = (next: Partial<typeof state>) => {
    const all = { ...state, ...next };
    setState(all);
    draft.keep({ name: all.name, rights: rightsAsLists(all.rights) });
  };
  return {
    ...state,
    differences,
    renamed,
    changed: renamed || differences.length > 0,
    problems: rightsProblems(lists, catalogue.known),
    wasKept: draft.kept !== undefined && (renamed || differences.length > 0),
    input: {
      id: role?.id ?? null,
      version: role?.version ?? null,
      name: state.name.trim(),
      rights: {
        scopes: lists.scopes.map((one) => ({ ...one })),
        may: [...lists.may],
        levels: lists.levels.map((one) => ({ ...one })),
        exportRowsPerDay: lists.exportRowsPerDay ?? null,
        watermark: lists.watermark ?? false,
      },
    },
    setName: (name) => change({ name }),
    setRights: (rights) => change({ rights }),
    discard: () => {
      draft.discard();
      setState({ name: role?.name ?? '', rights: before });
    },
  };
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('rights' in value)) return false;
  const { name, rights } = value;
  return (
    typeof name === 'string' &&
    typeof rights === 'object' &&
    rights !== null &&
    ['scopes', 'may', 'levels'].every((list) => Array.isArray(Reflect.get(rights, list)))
  );
}
