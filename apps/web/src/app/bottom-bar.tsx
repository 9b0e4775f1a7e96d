import { Badge } from 'antd';
import { NavLink } from 'react-router';
import { useAppText } from './i18n.js';
import { pageIcons } from './page-icons.js';
import { useMenu } from './use-menu.js';

/** The menu of a phone: the five pages one needs on the way. */
export function BottomBar() {
  const { t } = useAppText();
  const entries = useMenu().filter((entry) => entry.onPhone);
  return (
    <nav className="bottom-bar" aria-label={t('menu.phoneLabel')}>
      {entries.map((entry) => (
        <NavLink key={entry.path} to={entry.path} end={entry.path === '/'}>
          <span aria-hidden="true">
            <Badge count={entry.waiting} size="small" overflowCount={999}>
              <span className="bottom-bar-icon">{pageIcons[entry.label]}</span>
            </Badge>
          </span>
          <span>{t(entry.label)}</span>
          {entry.waiting > 0 ? (
            <span className="only-for-screen-readers">{t('menu.waiting', { count: entry.waiting })}</span>
          ) : null}
        </NavLink>
      ))}
    </nav>
  );
}
