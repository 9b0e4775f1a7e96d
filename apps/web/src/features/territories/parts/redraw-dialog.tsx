import { TerritoryConfirmDocument, type TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { Alert, App } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useTerritoryText } from '../i18n.js';
import { useFollowRedraw } from '../use-follow-redraw.js';
import { RedrawCount } from './redraw-count.js';
import { RedrawEffect } from './redraw-effect.js';

interface RedrawDialogProps {
  /** As it was when it was drawn; its count may still go on. */
  looked: TerritoryRedrawPartsFragment;
  /** Back to drawing. */
  leave: () => void;
  confirmed: () => void;
}

/** AC-9: what a redraw would move and whose sight it would change, before it is put into force. */
export function RedrawDialog({ looked, leave, confirmed }: RedrawDialogProps) {
  const { t } = useTerritoryText();
  const { message } = App.useApp();
  const run = useRun();
  const { redraw, error, refetch } = useFollowRedraw(looked);
  const { id, name, kind } = looked;
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
      disabled={deed.refusal !== undefined || !redraw?.isCounted}
      close={leave}
    >
      {error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : redraw === null ? (
        <Alert type="warning" showIcon role="alert" title={t('forgotten')} />
      ) : redraw.isCounted ? (
        <RedrawEffect redraw={redraw} />
      ) : (
        <RedrawCount redraw={redraw} />
      )}
      <p className="quiet redraw-effect">{t('effect')}</p>
    </DeedDialog>
  );
}
