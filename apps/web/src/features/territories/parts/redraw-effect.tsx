import type { TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { SightChanges } from '../../../shared/ui/sight-changes.js';
import { useTerritoryText } from '../i18n.js';
import { RedrawFlow } from './redraw-flow.js';

/** What a redraw moves, and whose sight it changes. */
export function RedrawEffect({ redraw }: { redraw: TerritoryRedrawPartsFragment }) {
  const { t } = useTerritoryText();
  return (
    <>
      {redraw.entering + redraw.leaving === 0 ? <p>{t('noMoves')}</p> : null}
      <RedrawFlow redraw={redraw} direction="ENTERING" />
      <RedrawFlow redraw={redraw} direction="LEAVING" />
      <SightChanges
        heading={t('sight')}
        nobody={t('nobody')}
        changes={redraw.sight}
        isWhole={redraw.sightIsWhole}
      />
    </>
  );
}
