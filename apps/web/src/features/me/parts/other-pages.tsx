import { RightOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useOtherPages } from '../../../shared/hooks/other-pages.js';
import { useMeText } from '../i18n.js';

/** On a phone: the way to the pages that the bottom bar has no room for. */
export function OtherPages() {
  const { t } = useMeText();
  const pages = useOtherPages();
  if (pages.length === 0) return null;
  return (
    <nav className="panel" aria-label={t('pages')}>
      <ul className="me-pages">
        {pages.map(({ path, label, icon, waiting }) => (
          <li key={path}>
            <Link to={path}>
              <span aria-hidden="true">{icon}</span>
              {label}
              {waiting > 0 ? <span className="menu-count">{t('waiting', { count: waiting })}</span> : null}
              <RightOutlined className="me-go" aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
