import { TerritoryConfirmDocument, type TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { Alert, App, Modal } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useTerritoryText } from '../i18n.js';
import { RedrawEffect } from './redraw-effect.js';

interface RedrawDialogProps {
  redraw: TerritoryRedrawPartsFragment;
  /** Back to drawing. */
  leave: () => void;
  confirmed: () => void;
}

/** AC-9: what a redraw would move and whose sight it would change, before it is put into force. */
export function RedrawDialog({ redraw, leave, confirmed }: RedrawDialogProps) {
  const { t } = useTerritoryText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { id, name, kind } = redraw;
  const confirm = async () => {
    setBusy(true);
    const outcome = await run(
      TerritoryConfirmDocument,
      { redrawId: id },
      { pick: (data) => data.confirmTerritory, refetch: ['TerritoryList', 'TerritoryHistory'], quiet: true },
    );
    setBusy(false);
    if (outcome.kind === 'refused') setRefusal(outcome.refusal.message);
    if (outcome.kind !== 'done') return;
    void message.success(t('confirmed', { name }));
    confirmed();
  };
  return (
    <Modal
      open
      width={640}
      title={t(kind === 'CLOSED' ? 'closingTitle' : 'previewTitle', { name })}
      okText={t('confirm')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy, danger: kind === 'CLOSED', disabled: refusal !== undefined }}
      onOk={() => void confirm()}
      onCancel={leave}
      destroyOnHidden
    >
      {refusal ? <Alert type="warning" showIcon role="alert" title={refusal} /> : null}
      <RedrawEffect redraw={redraw} />
      <p className="quiet redraw-effect">{t('effect')}</p>
    </Modal>
  );
}
