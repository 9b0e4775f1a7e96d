import type { TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { useTerritoryText } from '../i18n.js';
import { RedrawFlow } from './redraw-flow.js';
import { SightTable } from './sight-table.js';

/** What a redraw moves, and whose sight it changes. */
export function RedrawEffect({ redraw }: { redraw: TerritoryRedrawPartsFragment }) {
  const { t } = useTerritoryText();
  return (
    <>
      {redraw.entering + redraw.leaving === 0 ? <p>{t('noMoves')}</p> : null}
      <RedrawFlow redraw={redraw} direction="ENTERING" />
      <RedrawFlow redraw={redraw} direction="LEAVING" />
      <SightTable redraw={redraw} />
    </>
  );
}
