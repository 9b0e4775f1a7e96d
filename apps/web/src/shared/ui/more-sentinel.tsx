import { Button } from 'antd';
import { useEffect, useRef, type RefObject } from 'react';
import type { Pages } from '../graphql/use-pages.js';
import { useSharedText } from '../i18n/shared-text.js';

interface MoreSentinelProps {
  pages: Pages<unknown>;
  /** What scrolls; the window when left out. */
  root?: RefObject<HTMLElement | null>;
}

/** The end of what is loaded: coming near it loads more; a button for those who do not scroll. */
export function MoreSentinel({ pages, root }: MoreSentinelProps) {
  const { t } = useSharedText();
  const mark = useRef<HTMLDivElement>(null);
  const { hasMore, loadMore, loading } = pages;
  useEffect(() => {
    const element = mark.current;
    if (!element || !hasMore || loading) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) loadMore();
      },
      { root: root?.current ?? null, rootMargin: '0px 0px 800px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, loadMore, loading, root]);
  return (
    <div ref={mark} className="record-list-end">
      {!hasMore ? (
        t('list.end')
      ) : loading ? (
        t('list.loadingMore')
      ) : (
        <Button type="link" onClick={loadMore}>
          {t('list.loadMore')}
        </Button>
      )}
    </div>
  );
}
