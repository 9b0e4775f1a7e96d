import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { useCustomersText } from '../i18n.js';

/** No customers at all, or none that fit the filters. */
export function CustomerListEmpty({ filtered }: { filtered: boolean }) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const navigate = useNavigate();
  if (filtered) {
    return (
      <EmptyState
        title={shared('list.noMatch')}
        help={shared('list.noMatchHelp')}
        action={<Button onClick={() => void navigate('/customers')}>{shared('list.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      help={t('empty.help')}
      action={
        <Button type="primary" onClick={() => void navigate('/customers/new')}>
          {t('enter')}
        </Button>
      }
    />
  );
}
