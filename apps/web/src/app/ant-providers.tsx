import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
} from '@ant-design/icons';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US.js';
import zhCN from 'antd/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { useMemo, type ReactNode } from 'react';
import { useAppText } from './i18n.js';
import { antTheme } from './theme.js';
import { useIsDark } from '../shared/hooks/theme-mode.js';

const antLocales = { 'zh-CN': zhCN, 'en-US': enUS };

// The server lets in only those styles that carry the page's own nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
const csp = nonce ? { nonce } : {};

// The words of an alert say what its sign shows; a screen reader need not spell the sign's English name.
const alertSigns = {
  infoIcon: <InfoCircleFilled aria-hidden="true" />,
  successIcon: <CheckCircleFilled aria-hidden="true" />,
  warningIcon: <ExclamationCircleFilled aria-hidden="true" />,
  errorIcon: <CloseCircleFilled aria-hidden="true" />,
};

/** Ant Design in the viewer's language and colours. */
export function AntProviders({ children }: { children: ReactNode }) {
  const dark = useIsDark();
  const { locale } = useAppText();
  const theme = useMemo(() => antTheme(dark), [dark]);
  dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      csp={csp}
      locale={antLocales[locale]}
      theme={theme}
      button={{ autoInsertSpace: false }}
      alert={alertSigns}
    >
      <App
        className="app-root"
        // Below the bars, whose buttons it would lie on.
        message={{ maxCount: 3, top: 96 }}
        notification={{ placement: 'bottomRight', maxCount: 3 }}
      >
        {children}
      </App>
    </ConfigProvider>
  );
}
