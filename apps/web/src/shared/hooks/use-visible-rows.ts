import { useEffect, useState, type RefObject } from 'react';

const overscan = 24;
// Below this many rows the browser scrolls a whole table without effort, and find-in-page finds everything.
const windowFrom = 300;

/** Which rows of a long table are near enough to be drawn. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { first: number; last: number } {
  const [top, setTop] = useState(0);
  const windowed = count > windowFrom;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !windowed) return undefined;
    const step = rowHeight * 8;
    const follow = () => setTop(Math.floor(element.scrollTop / step) * step);
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, windowed, rowHeight]);
  if (!windowed) return { first: 0, last: count };
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const inSight = Math.ceil((globalThis.innerHeight || 900) / rowHeight);
  return { first, last: Math.min(count, first + inSight + overscan * 2 + 8) };
}
