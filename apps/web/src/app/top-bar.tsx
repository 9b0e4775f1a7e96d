import { GlobalOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect } from 'react';
import { useTask } from '../shared/hooks/tasks.js';
import { useIsPhone } from '../shared/hooks/use-is-phone.js';
import { Bell } from './bell.js';
import { useAppText } from './i18n.js';
import { PersonMenu } from './person-menu.js';
import { useChangeLanguage } from '../shared/hooks/use-change-language.js';

const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** Search, bell, language, person. */
export function TopBar() {
  const { t, locale } = useAppText();
  const phone = useIsPhone();
  const openTask = useTask();
  const changeLanguage = useChangeLanguage();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openTask('palette', {});
      }
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, [openTask]);
  const other = locale === 'zh-CN' ? 'English' : '中文';
  return (
    <header className="top-bar">
      <button type="button" className="top-search" onClick={() => openTask('palette', {})}>
        <SearchOutlined aria-hidden="true" />
        <span>{t('top.search')}</span>
        {phone ? null : <kbd>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>}
      </button>
      <div className="top-bar-end">
        <Bell />
        {phone ? null : (
          <Tooltip title={other}>
            <Button
              type="text"
              icon={<GlobalOutlined aria-hidden="true" />}
              aria-label={`${t('top.language')}: ${other}`}
              onClick={() => changeLanguage(locale === 'zh-CN' ? 'en-US' : 'zh-CN')}
            />
          </Tooltip>
        )}
        <PersonMenu />
      </div>
    </header>
  );
}
