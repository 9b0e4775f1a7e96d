import {
  TerritoryPreviewDocument,
  type TerritoryPartsFragment,
  type TerritoryRedrawPartsFragment,
} from '@tidewater/contract';
import { longestName } from '@tidewater/domain';
import { Alert, Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../shared/graphql/problem-of.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { draftOf, inputOf } from '../draft.js';
import { useTerritoryText } from '../i18n.js';
import { MemberEditor } from './member-editor.js';
import { RedrawDialog } from './redraw-dialog.js';
import { RuleEditor } from './rule-editor.js';

interface TerritoryDrawerProps {
  /** Absent: a new one. */
  territory: TerritoryPartsFragment | undefined;
  close: () => void;
}

/** AC-9: draws a territory. Nothing is in force before its preview has been looked at and confirmed. */
export function TerritoryDrawer({ territory, close }: TerritoryDrawerProps) {
  const { t } = useTerritoryText();
  const { t: shared } = useSharedText();
  const phone = useIsPhone();
  const run = useRun();
  const [draft, setDraft] = useState(() => draftOf(territory));
  const [preview, setPreview] = useState<TerritoryRedrawPartsFragment>();
  const [busy, setBusy] = useState<'preview' | 'close'>();
  const [refusal, setRefusal] = useState<string>();
  const look = async (closed: boolean) => {
    setBusy(closed ? 'close' : 'preview');
    setRefusal(undefined);
    const input = inputOf(territory, draft, closed);
    const outcome = await run(
      TerritoryPreviewDocument,
      { input },
      { pick: (data) => data.previewTerritory, quiet: true },
    );
    setBusy(undefined);
    if (outcome.kind === 'refused') {
      setRefusal(problemOf(outcome.refusal));
    }
    if (outcome.kind === 'done') setPreview(outcome.value);
  };
  return (
    <Drawer
      open
      size={phone ? '100%' : 560}
      title={territory ? t('edit', { name: territory.name }) : t('add')}
      onClose={close}
      footer={
        <div className="territory-foot">
          {territory ? (
            <Button danger loading={busy === 'close'} onClick={() => void look(true)}>
              {t('close')}
            </Button>
          ) : null}
          <Button onClick={close}>{shared('verb.cancel')}</Button>
          <Button
            type="primary"
            loading={busy === 'preview'}
            disabled={draft.name.trim() === ''}
            onClick={() => void look(false)}
          >
            {t('preview')}
          </Button>
        </div>
      }
    >
      {refusal ? <Alert type="warning" showIcon role="alert" title={refusal} /> : null}
      <Form layout="vertical" component="div">
        <Form.Item label={t('name')} htmlFor="territory-name" required>
          <Input
            id="territory-name"
            autoFocus={!territory}
            maxLength={longestName}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </Form.Item>
        <RuleEditor rules={draft.rules} change={(rules) => setDraft({ ...draft, rules })} />
        <MemberEditor members={draft.members} change={(members) => setDraft({ ...draft, members })} />
      </Form>
      {preview ? (
        <RedrawDialog looked={preview} leave={() => setPreview(undefined)} confirmed={close} />
      ) : null}
    </Drawer>
  );
}
