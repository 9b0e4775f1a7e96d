import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

interface LeaveWords {
  title: string;
  content: string;
  stay: string;
  go: string;
}

/** Asks before one leaves a page with unsaved changes. Moving within the page (its tabs) does not ask. */
export function useLeaveGuard(unsaved: boolean, words: LeaveWords): void {
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
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
}
