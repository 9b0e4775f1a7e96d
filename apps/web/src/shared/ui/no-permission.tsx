import { LockOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useSharedText } from '../i18n/shared-text.js';
import { StateBlock } from './state-block.js';

/** A page the viewer may not see, with whom to ask. */
export function NoPermission({ message }: { message?: string }) {
  const { t } = useSharedText();
  return (
    <StateBlock
      icon={<LockOutlined aria-hidden="true" />}
      title={t('trouble.forbidden')}
      actions={<Link to="/">{t('trouble.home')}</Link>}
    >
      {message ? <p>{message}</p> : null}
      <p>{t('trouble.forbiddenHelp')}</p>
    </StateBlock>
  );
}
