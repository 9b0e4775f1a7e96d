import { ExperimentOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { DemoStateDocument } from '@tidewater/contract';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import type { DemoInfo } from '../demo-info.js';
import { useDemoText } from '../i18n.js';
import { useFollowClock } from '../use-follow-clock.js';
import { useMoveClock } from '../use-move-clock.js';
import { useSayDay } from '../use-say-day.js';
import { useSwitchAccount } from '../use-switch-account.js';
import { useTour } from '../tour/tour-store.js';
import { TourPanel } from '../tour/tour-panel.js';
import { AccountList, AccountSwitch } from './account-switch.js';
import { ClockMover } from './clock-mover.js';
import { TourButton } from './tour-button.js';
import './demo-bar.css';

/** In a demo: who one is, which day it is, and the guided tour. Elsewhere nothing. */
export function DemoBar() {
  const { data } = useQuery(DemoStateDocument);
  return data?.demo ? <Bar demo={data.demo} /> : null;
}

function Bar({ demo }: { demo: DemoInfo }) {
  const { t } = useDemoText();
  const phone = useIsPhone();
  const { user } = useViewer();
  const now = useNow();
  const sayDay = useSayDay();
  useFollowClock();
  const clock = useMoveClock(demo.password);
  const accounts = useSwitchAccount(demo.password);
  const tour = useTour();
  const [sheet, setSheet] = useState(false);
  const mover = <ClockMover target={clock.target} move={(days) => void clock.move(days)} />;
  return (
    <>
      <section className="demo-bar" aria-label={t('label')}>
        <span className="demo-chip">
          <ExperimentOutlined aria-hidden="true" />
          {t('demo')}
        </span>
        {phone ? (
          <>
            <span className="demo-bar-line numbers">
              {user.name} · {sayDay(now)}
            </span>
            <Button size="small" className="demo-bar-end" onClick={() => setSheet(true)}>
              {t('open')}
            </Button>
          </>
        ) : (
          <>
            <AccountSwitch demo={demo} {...accounts} />
            <span className="demo-bar-part">
              <span className="quiet">{t('date')}</span>
              <strong className="numbers">{sayDay(now)}</strong>
            </span>
            {mover}
            <span className="demo-bar-end">
              <TourButton />
            </span>
          </>
        )}
      </section>
      {phone ? (
        <Drawer
          open={sheet}
          onClose={() => setSheet(false)}
          placement="bottom"
          size="auto"
          title={t('label')}
          className="demo-sheet"
        >
          <p className="demo-sheet-date">
            <span className="quiet">{t('date')}</span> <strong className="numbers">{sayDay(now)}</strong>
          </p>
          {mover}
          <h2>{t('switchTo')}</h2>
          <AccountList demo={demo} {...accounts} />
          <TourButton block onStart={() => setSheet(false)} />
        </Drawer>
      ) : null}
      {tour.open ? <TourPanel demo={demo} clock={clock} accounts={accounts} /> : null}
    </>
  );
}
