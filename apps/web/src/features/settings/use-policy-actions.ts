import { useApolloClient } from '@apollo/client/react';
import {
  SettingsPolicyPreviewDocument,
  SettingsUpdatePolicyDocument,
  type PolicyPatch,
  type SettingsPolicyPreviewQuery,
} from '@tidewater/contract';
import { App } from 'antd';
import { useState } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import { useRun } from '../../shared/graphql/use-run.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';
import { usePolicyText } from './i18n.js';

/** Works out what a change would do, and saves it; a preview counts only for the very change it was made of. */
export function usePolicyActions(patch: PolicyPatch, applyToRunning: boolean) {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = usePolicyText();
  const { t: shared } = useSharedText();
  const run = useRun();
  const [busy, setBusy] = useState<'preview' | 'save'>();
  const [previewed, setPreviewed] = useState<{
    of: string;
    preview: SettingsPolicyPreviewQuery['previewPolicy'];
  }>();
  const signature = JSON.stringify([patch, applyToRunning]);
  const preview = async () => {
    setBusy('preview');
    try {
      const { data } = await client.query({
        query: SettingsPolicyPreviewDocument,
        variables: { patch, applyToRunning },
        fetchPolicy: 'no-cache',
      });
      if (data) setPreviewed({ of: signature, preview: data.previewPolicy });
    } catch (error) {
      const trouble = describeError(error);
      void message.error(trouble.kind === 'network' ? shared('trouble.network') : trouble.message, 5);
    }
    setBusy(undefined);
  };
  const save = async (done: () => void) => {
    setBusy('save');
    const outcome = await run(
      SettingsUpdatePolicyDocument,
      { patch, applyToRunning },
      { pick: (data) => data.updatePolicy },
    );
    if (outcome.kind === 'done') {
      void message.success(t('change.saved', { version: outcome.value.version }));
      done();
      setPreviewed(undefined);
      // Deadlines, caps and counts all hang on the rules.
      await client.refetchQueries({ include: 'active' }).catch(() => undefined);
    }
    setBusy(undefined);
  };
  return {
    busy,
    preview,
    save,
    shown: previewed?.of === signature ? previewed.preview : undefined,
    isStale: previewed !== undefined && previewed.of !== signature,
  };
}
