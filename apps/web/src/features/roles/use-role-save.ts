import { useApolloClient } from '@apollo/client/react';
import {
  RoleEffectDocument,
  RoleSaveDocument,
  type RoleEffectQuery,
  type RolePartsFragment,
} from '@tidewater/contract';
import { App } from 'antd';
import { useState } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import { useRun } from '../../shared/graphql/use-run.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';
import { useRolesText } from './i18n.js';
import type { RoleDraft } from './use-role-draft.js';

type Effect = Extract<RoleEffectQuery['previewRole'], { __typename: 'RolePreview' }>;

/** Works out whom a change affects, and saves it; an effect counts only for the very change it was made of. */
export function useRoleSave(draft: RoleDraft, saved: (role: RolePartsFragment) => void) {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useRolesText();
  const { t: shared } = useSharedText();
  const run = useRun();
  const [busy, setBusy] = useState<'preview' | 'save'>();
  const [seen, setSeen] = useState<{ of: string; effect: Effect }>();
  const [isStale, setStale] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const signature = JSON.stringify(draft.input);
  const preview = async () => {
    setBusy('preview');
    try {
      const { data } = await client.query({
        query: RoleEffectDocument,
        variables: { input: draft.input },
        fetchPolicy: 'no-cache',
      });
      const answer = data?.previewRole;
      if (answer?.__typename === 'RolePreview') setSeen({ of: signature, effect: answer });
      if (answer?.__typename === 'Refused') setRefusal(answer.message);
    } catch (error) {
      const trouble = describeError(error);
      void message.error(trouble.kind === 'network' ? shared('trouble.network') : trouble.message, 5);
    }
    setBusy(undefined);
  };
  const save = async () => {
    setBusy('save');
    setRefusal(undefined);
    const outcome = await run(
      RoleSaveDocument,
      { input: draft.input },
      { pick: (data) => data.saveRole, refetch: ['RoleChanges', 'RoleList', 'Viewer'], quiet: true },
    );
    setBusy(undefined);
    if (outcome.kind === 'done') {
      void message.success(t('change.saved', { name: outcome.value.name }));
      saved(outcome.value);
    }
    if (outcome.kind === 'refused') {
      setStale(outcome.refusal.refusalCode === 'STALE');
      setRefusal(outcome.refusal.message);
    }
  };
  return {
    busy,
    preview,
    save,
    isStale,
    refusal,
    effect: seen?.of === signature ? seen.effect : undefined,
    isOld: seen !== undefined && seen.of !== signature,
  };
}
