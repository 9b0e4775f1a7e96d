import { TerritoryConfirmDocument, type TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
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
  const { message } = App.useApp();
  const run = useRun();
  const { id, name, kind } = redraw;
  const deed = useDialogDeed(async () => {
    const outcome = await run(
      TerritoryConfirmDocument,
      { redrawId: id },
      { pick: (data) => data.confirmTerritory, refetch: ['TerritoryList', 'TerritoryHistory'], quiet: true },
    );
    if (outcome.kind === 'done') void message.success(t('confirmed', { name }));
    return outcome;
  }, confirmed);
  return (
    <DeedDialog
      deed={deed}
      width={640}
      title={t(kind === 'CLOSED' ? 'closingTitle' : 'previewTitle', { name })}
      okText={t('confirm')}
      danger={kind === 'CLOSED'}
      disabled={deed.refusal !== undefined}
      close={leave}
    >
      <RedrawEffect redraw={redraw} />
      <p className="quiet redraw-effect">{t('effect')}</p>
    </DeedDialog>
  );
}
