import { BulbOutlined, GlobalOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useCommands } from '../shared/hooks/commands.js';
import { useOpenCustomer } from '../shared/hooks/use-open-record.js';
import { useAppText } from './i18n.js';
import { pageIcons } from './page-icons.js';
import { setThemeMode, useThemeMode } from '../shared/hooks/theme-mode.js';
import { useChangeLanguage } from '../shared/hooks/use-change-language.js';
import { useMenu } from './use-menu.js';

export interface PaletteEntry {
  key: string;
  group: string;
  label: string;
  detail?: ReactNode;
  icon?: ReactNode;
  whyNot?: string | undefined;
  run: () => void;
}

/** What the palette offers without asking the server: actions of the open page, pages, appearance, language. */
export function useFixedEntries(): PaletteEntry[] {
  const { t, locale } = useAppText();
  const navigate = useNavigate();
  const changeLanguage = useChangeLanguage();
  const mode = useThemeMode();
  const commands = useCommands();
  const next = mode === 'dark' ? 'light' : 'dark';
  return [
    ...commands,
    ...useMenu().map((entry) => ({
      key: entry.path,
      group: t('palette.pages'),
      label: t(entry.label),
      icon: pageIcons[entry.label],
      run: () => void navigate(entry.path),
    })),
    {
      key: 'theme',
      group: t('palette.actions'),
      label: t('palette.themeTo', { theme: t(`top.${next}`) }),
      icon: <BulbOutlined aria-hidden="true" />,
      run: () => setThemeMode(next),
    },
    {
      key: 'language',
      group: t('palette.actions'),
      label: t('palette.languageTo'),
      icon: <GlobalOutlined aria-hidden="true" />,
      run: () => changeLanguage(locale === 'zh-CN' ? 'en-US' : 'zh-CN'),
    },
  ];
}

export const useRecordOpener = useOpenCustomer;
