import { CompassOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useSharedText } from '../shared/i18n/shared-text.js';
import { StateBlock } from '../shared/ui/state-block.js';

export function NotFound() {
  const { t } = useSharedText();
  return (
    <StateBlock
      icon={<CompassOutlined aria-hidden="true" />}
      title={t('trouble.notFound')}
      actions={<Link to="/">{t('trouble.home')}</Link>}
    >
      <p>{t('trouble.notFoundHelp')}</p>
    </StateBlock>
  );
}
