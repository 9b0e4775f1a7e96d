import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

interface Frame {
  top: number;
  left: number;
  width: number;
  height: number;
}

const margin = 4;
const lookAgainEvery = 400;

/** A frame around what the step speaks of, wherever it scrolls to; nothing while it is not on the page. */
export function Spotlight({ targets }: { targets: string[] }) {
  const [frame, setFrame] = useState<Frame>();
  const signature = targets.join('\n');
  useEffect(() => {
    const look = () => setFrame((before) => sameOr(before, frameOf(signature.split('\n'))));
    look();
    const timer = setInterval(look, lookAgainEvery);
    globalThis.addEventListener('scroll', look, { capture: true, passive: true });
    globalThis.addEventListener('resize', look);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('scroll', look, { capture: true });
      globalThis.removeEventListener('resize', look);
    };
  }, [signature]);
  if (!frame) return null;
  return createPortal(<div className="tour-spotlight" aria-hidden="true" style={frame} />, document.body);
}

function frameOf(selectors: string[]): Frame | undefined {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const box = element?.getBoundingClientRect();
    if (!element || !box || box.width === 0 || box.height === 0 || isCovered(element, box)) continue;
    const top = Math.max(box.top - margin, 2);
    const left = Math.max(box.left - margin, 2);
    return {
      top,
      left,
      width: Math.min(box.right + margin, globalThis.innerWidth - 2) - left,
      height: Math.min(box.bottom + margin, globalThis.innerHeight - 2) - top,
    };
  }
  return undefined;
}

/** Behind a drawer or a dialog there is nothing to look at. */
function isCovered(element: Element, box: DOMRect): boolean {
  const onTop = document.elementFromPoint(box.left + Math.min(24, box.width / 2), box.top + box.height / 2);
  return onTop !== null && !element.contains(onTop) && !onTop.contains(element);
}

function sameOr(before: Frame | undefined, next: Frame | undefined): Frame | undefined {
  const same =
    before && next
      ? before.top === next.top &&
        before.left === next.left &&
        before.width === next.width &&
        before.height === next.height
      : before === next;
  return same ? before : next;
}
