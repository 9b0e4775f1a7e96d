import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const places = new Map<string, number>();

/**
 * Coming back to a list finds it where it was left. The place belongs to the entry in the history, so that
 * two visits of one list do not mix. Without a scroller it is the window that scrolls.
 */
export function useScrollPlace(scroller: RefObject<HTMLElement | null> | undefined, ready: boolean): void {
  const { key } = useLocation();
  const cameBack = useNavigationType() === 'POP';
  useLayoutEffect(() => {
    const element = scroller ? scroller.current : document.scrollingElement;
    const place = places.get(key);
    if (ready && cameBack && element && place !== undefined) element.scrollTop = place;
    // Once per visit, as soon as there is something to scroll.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, ready]);
  useEffect(() => {
    const element = scroller ? scroller.current : document.scrollingElement;
    const target = scroller ? scroller.current : globalThis;
    if (!element || !target || !ready) return undefined;
    const remember = () => places.set(key, element.scrollTop);
    remember();
    target.addEventListener('scroll', remember, { passive: true });
    return () => target.removeEventListener('scroll', remember);
  }, [key, ready, scroller]);
}
