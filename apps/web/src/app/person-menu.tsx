import { BulbOutlined, GlobalOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useSignOut } from '../shared/graphql/use-sign-out.js';
import { useViewer } from '../shared/graphql/use-viewer.js';
import { useIsPhone } from '../shared/hooks/use-is-phone.js';
import { useAppText } from './i18n.js';
import { setThemeMode, themeModes, useThemeMode } from '../shared/hooks/theme-mode.js';
import { useChangeLanguage } from '../shared/hooks/use-change-language.js';
import { pages } from './pages.js';

/** Who I am, how it looks, which language, and the way out. */
export function PersonMenu() {
  const { t, locale } = useAppText();
  const { user, roles } = useViewer();
  const mode = useThemeMode();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const changeLanguage = useChangeLanguage();
  const signOut = useSignOut();
  const mePage = pages.find((page) => page.path === '/me');
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectedKeys: [mode, locale],
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <span className="person-menu-who">
                <strong>{user.name}</strong>
                <span>{[user.department?.name, user.title].filter(Boolean).join(' · ')}</span>
                <span>
                  {t('top.roles')}: {roles.map((role) => role.name).join(', ')}
                </span>
              </span>
            ),
          },
          { type: 'divider' },
          ...(mePage
            ? [
                {
                  key: 'me',
                  icon: <UserOutlined aria-hidden="true" />,
                  label: t('page.me'),
                  onClick: () => void navigate('/me'),
                },
              ]
            : []),
          {
            key: 'theme',
            icon: <BulbOutlined aria-hidden="true" />,
            label: t('top.theme'),
            children: themeModes.map((one) => ({
              key: one,
              label: t(`top.${one}`),
              onClick: () => setThemeMode(one),
            })),
          },
          {
            key: 'language',
            icon: <GlobalOutlined aria-hidden="true" />,
            label: t('top.language'),
            children: [
              { key: 'zh-CN', label: '中文', onClick: () => changeLanguage('zh-CN') },
              { key: 'en-US', label: 'English', onClick: () => changeLanguage('en-US') },
            ],
          },
          { type: 'divider' },
          {
            key: 'out',
            icon: <LogoutOutlined aria-hidden="true" />,
            label: t('top.signOut'),
            onClick: () => void signOut(),
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined aria-hidden="true" />}
        aria-label={t('top.person', { name: user.name })}
      >
        {phone ? null : user.name}
      </Button>
    </Dropdown>
  );
}
