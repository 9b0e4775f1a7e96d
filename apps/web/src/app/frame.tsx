import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { ToDoCountsDocument, ToDosChangedDocument } from '@tidewater/contract';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { businessClock } from '../shared/hooks/business-clock.js';
import { OtherPagesContext } from '../shared/hooks/other-pages.js';
import { useIsPhone } from '../shared/hooks/use-is-phone.js';
import { useMay, useViewer } from '../shared/graphql/use-viewer.js';
import { onSocketReconnected } from '../shared/graphql/client.js';
import { useAppText } from './i18n.js';
import { BottomBar } from './bottom-bar.js';
import { ConnectionBanner } from './connection-banner.js';
import { CustomerDrawerHost } from './customer-drawer-host.js';
import { pageIcons } from './page-icons.js';
import { SeenAsBanner } from './seen-as-banner.js';
import { SideMenu } from './side-menu.js';
import { TaskHost } from './task-host.js';
import { TopBar } from './top-bar.js';
import { useMenu } from './use-menu.js';
import './frame.css';

const DemoBar = lazy(async () => ({
  default: (await import('../features/demo/parts/demo-bar.js')).DemoBar,
}));

const ImportTray = lazy(async () => ({
  default: (await import('../features/import/parts/import-tray.js')).ImportTray,
}));

const ExportTray = lazy(async () => ({
  default: (await import('../features/exports/parts/export-tray.js')).ExportTray,
}));

const PageWatermark = lazy(async () => ({
  default: (await import('./page-watermark.js')).PageWatermark,
}));

/** Menu, top bar and the page between them. */
export function Frame() {
  const { t } = useAppText();
  const phone = useIsPhone();
  const may = useMay();
  const { permissions } = useViewer();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const otherPages = useMenu()
    .filter((entry) => !entry.onPhone)
    .map(({ path, label, waiting }) => ({ path, waiting, label: t(label), icon: pageIcons[label] }));
  useKeepToDosFresh();
  useEffect(() => {
    // A page that put the focus somewhere itself, into its first field, keeps it.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    // Another page is the occasion, not an ingredient.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [pathname]);
  return (
    <TaskHost>
      <a className="skip-link" href="#main">
        {t('menu.skip')}
      </a>
      <div className="frame">
        {phone ? null : <SideMenu />}
        <div className="frame-body">
          <ConnectionBanner />
          <SeenAsBanner />
          <Suspense fallback={null}>
            <DemoBar />
          </Suspense>
          <TopBar />
          <div className="trays">
            <Suspense fallback={null}>
              {may('customer.import') ? <ImportTray /> : null}
              {may('customer.export') ? <ExportTray /> : null}
            </Suspense>
          </div>
          <main id="main" ref={main} tabIndex={-1}>
            <OtherPagesContext value={otherPages}>
              <Outlet />
            </OtherPagesContext>
          </main>
        </div>
        {phone ? <BottomBar /> : null}
      </div>
      <CustomerDrawerHost />
      {permissions.watermark ? (
        <Suspense fallback={null}>
          <PageWatermark />
        </Suspense>
      ) : null}
    </TaskHost>
  );
}

/** Queries named `ToDo…` are asked again whenever the server says that the viewer's to-dos changed. */
function useKeepToDosFresh(): void {
  const client = useApolloClient();
  const { data } = useQuery(ToDoCountsDocument);
  const clock = data?.clock;
  useEffect(() => {
    if (clock) businessClock.set(clock);
  }, [clock]);
  const refreshToDos = () => {
    void client.refetchQueries({
      include: 'active',
      onQueryUpdated: (query) => query.queryName?.startsWith('ToDo') ?? false,
    });
  };
  useSubscription(ToDosChangedDocument, { onData: refreshToDos, ignoreResults: true });
  useEffect(() => onSocketReconnected(() => void client.refetchQueries({ include: 'active' })), [client]);
}
