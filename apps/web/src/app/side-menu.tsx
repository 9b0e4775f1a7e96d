import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Badge, Tooltip } from 'antd';
import { Link, NavLink } from 'react-router';
import { usePreference } from '../shared/hooks/use-preference.js';
import { useSharedText } from '../shared/i18n/shared-text.js';
import { TideMark } from '../shared/ui/tide-mark.js';
import { useAppText } from './i18n.js';
import { pageIcons } from './page-icons.js';
import { menuGroups, useMenu, type MenuEntry } from './use-menu.js';

/** The menu on the left: what the viewer may open, foldable to icons. */
export function SideMenu() {
  const { t } = useAppText();
  const { t: shared } = useSharedText();
  const [folded, setFolded] = usePreference('menu', 'open');
  const narrow = folded === 'folded';
  const entries = useMenu();
  return (
    <nav className="side-menu" data-folded={narrow} aria-label={t('menu.label')}>
      <Link to="/" className="brand">
        <TideMark />
        {narrow ? null : <span>{shared('product')}</span>}
      </Link>
      <div className="side-menu-groups">
        {menuGroups.map((group) => {
          const inGroup = entries.filter((entry) => entry.group === group);
          if (inGroup.length === 0) return null;
          return (
            <ul key={group} aria-label={t(`group.${group}`)}>
              {narrow || group === 'daily' ? null : (
                <li className="side-menu-group">{t(`group.${group}`)}</li>
              )}
              {inGroup.map((entry) => (
                <li key={entry.path}>
                  <MenuLink entry={entry} narrow={narrow} />
                </li>
              ))}
            </ul>
          );
        })}
      </div>
      <button
        type="button"
        className="side-menu-fold"
        aria-label={t(narrow ? 'menu.unfold' : 'menu.fold')}
        onClick={() => setFolded(narrow ? 'open' : 'folded')}
      >
        {narrow ? <MenuUnfoldOutlined aria-hidden="true" /> : <MenuFoldOutlined aria-hidden="true" />}
      </button>
    </nav>
  );
}

function MenuLink({ entry, narrow }: { entry: MenuEntry; narrow: boolean }) {
  const { t } = useAppText();
  const label = t(entry.label);
  return (
    <Tooltip title={narrow ? label : undefined} placement="right">
      <NavLink to={entry.path} end={entry.path === '/'} className="side-menu-link">
        {narrow ? (
          <>
            <Badge dot={entry.waiting > 0}>{pageIcons[entry.label]}</Badge>
            <span className="only-for-screen-readers">{label}</span>
          </>
        ) : (
          <>
            {pageIcons[entry.label]}
            <span>{label}</span>
            {entry.waiting > 0 ? (
              <span className="menu-count numbers" aria-hidden="true">
                {entry.waiting > 99 ? '99+' : entry.waiting}
              </span>
            ) : null}
          </>
        )}
        {entry.waiting > 0 ? (
          <span className="only-for-screen-readers">{t('menu.waiting', { count: entry.waiting })}</span>
        ) : null}
      </NavLink>
    </Tooltip>
  );
}
