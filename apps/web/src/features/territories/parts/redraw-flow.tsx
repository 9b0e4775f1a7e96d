import type { TerritoryMoveDirection, TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTerritoryText } from '../i18n.js';
import { MoveList } from './move-list.js';

interface RedrawFlowProps {
  redraw: TerritoryRedrawPartsFragment;
  direction: TerritoryMoveDirection;
}

/** How many customers come in or go out, and on request which. */
export function RedrawFlow({ redraw, direction }: RedrawFlowProps) {
  const { t } = useTerritoryText();
  const [open, setOpen] = useState(false);
  const isEntering = direction === 'ENTERING';
  const count = isEntering ? redraw.entering : redraw.leaving;
  const others = isEntering ? redraw.enteringFromOthers : redraw.leavingToOthers;
  if (count === 0) return null;
  return (
    <>
      <p className="redraw-flow">
        <strong>{t(isEntering ? 'entering' : 'leaving', { count: count.toLocaleString('en-US') })}</strong>
        {others > 0 ? (
          <span className="quiet">
            {t(isEntering ? 'fromOthers' : 'toOthers', { count: others.toLocaleString('en-US') })}
          </span>
        ) : null}
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : 'show')}
        </Button>
      </p>
      {open ? <MoveList redrawId={redraw.id} direction={direction} /> : null}
    </>
  );
}
