import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

interface LeaveWords {
  title: string;
  content: string;
  stay: string;
  go: string;
}

/**
 * Asks before one leaves a page with unsaved changes; moving within the page (its tabs) does not ask. Call the answer
 * once they are saved: what follows is let pass.
 */
export function useLeaveGuard(unsaved: boolean, words: LeaveWords): () => void {
  const { modal } = App.useApp();
  const saved = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && !saved.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const { title, content, stay, go } = words;
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const dialog = modal.confirm({
      title,
      content,
      okText: go,
      cancelText: stay,
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return () => dialog.destroy();
  }, [blocker, modal, title, content, stay, go]);
  return useCallback(() => {
    saved.current = true;
  }, []);
}
