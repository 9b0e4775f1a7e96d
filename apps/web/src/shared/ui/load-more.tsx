import { Button } from 'antd';
import { useSharedText } from '../i18n/shared-text.js';

interface LoadMoreProps {
  /** Undefined while nothing is there yet. */
  page: { hasNextPage: boolean; endCursor: string | null } | undefined;
  fetchMore: (options: { variables: { after: string | null } }) => Promise<unknown>;
}

/** Under a short list: a click for what follows, as long as something does. */
export function LoadMore({ page, fetchMore }: LoadMoreProps) {
  const { t } = useSharedText();
  if (!page?.hasNextPage) return null;
  const more = () => void fetchMore({ variables: { after: page.endCursor } }).catch(() => undefined);
  return (
    <Button type="link" onClick={more}>
      {t('list.loadMore')}
    </Button>
  );
}
