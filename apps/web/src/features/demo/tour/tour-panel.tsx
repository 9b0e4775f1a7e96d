import { CloseOutlined, CompassOutlined, MinusOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { createPortal } from 'react-dom';
import { useLocation, useNavigate } from 'react-router';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import type { useMoveClock } from '../use-move-clock.js';
import type { useSwitchAccount } from '../use-switch-account.js';
import type { DemoInfo } from '../demo-info.js';
import { useTourText } from './i18n.js';
import { sampleCompany } from './sample-company.js';
import { SampleDetails } from './sample-details.js';
import { Spotlight } from './spotlight.js';
import { tourSteps } from './tour-steps.js';
import { tourStore, useTour } from './tour-store.js';
import './tour-panel.css';

interface TourPanelProps {
  demo: DemoInfo;
  clock: ReturnType<typeof useMoveClock>;
  accounts: ReturnType<typeof useSwitchAccount>;
}

/** One step of the tour at a time, beside the page and never in its way: what to do, as whom, where. */
export function TourPanel({ demo, clock, accounts }: TourPanelProps) {
  const { t } = useTourText();
  const { user } = useViewer();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { at, folded, core } = useTour();
  const step = tourSteps[at] ?? tourSteps[0];
  if (!step) return null;
  const place = { at: Math.min(at, tourSteps.length - 1) + 1, of: tourSteps.length };
  const company = sampleCompany(core);
  const path = step.path?.(company.name);
  const actor = demo.accounts.find((one) => one.account === step.account);
  const isActor = !actor || actor.account === user.account;
  const isHere = isActor && path !== undefined && path.split('?')[0] === pathname && keeps(search, path);
  const go = () => {
    if (path === undefined) return;
    if (actor && !isActor) void accounts.switchTo(actor.account, path);
    else void navigate(path);
  };
  const isLast = at >= tourSteps.length - 1;
  if (folded) {
    return createPortal(
      <Button
        className="tour-pill"
        type="primary"
        shape="round"
        icon={<CompassOutlined aria-hidden="true" />}
        aria-label={t('unfold', place)}
        onClick={() => tourStore.change({ folded: false })}
      >
        {place.at} / {place.of}
      </Button>,
      document.body,
    );
  }
  return createPortal(
    <>
      {step.targets && isHere ? <Spotlight targets={step.targets} /> : null}
      <section className="tour-panel" data-aside={isRecordOpen(search)} aria-label={t('title')}>
        <div className="tour-head">
          <span className="quiet numbers">{t('progress', place)}</span>
          <Button
            type="text"
            size="small"
            icon={<MinusOutlined aria-hidden="true" />}
            aria-label={t('fold')}
            onClick={() => tourStore.change({ folded: true })}
          />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden="true" />}
            aria-label={t('close')}
            onClick={() => tourStore.change({ open: false })}
          />
        </div>
        <Progress
          percent={(place.at / place.of) * 100}
          showInfo={false}
          size="small"
          aria-label={t('progress', place)}
        />
        <div className="tour-body" aria-live="polite">
          <h2>{t(`step.${step.key}.title`)}</h2>
          {actor ? <p className="chip tour-actor">{t('asWhom', { name: actor.name })}</p> : null}
          <p>{t(`step.${step.key}.body`)}</p>
        </div>
        {step.sample ? <SampleDetails company={company} /> : null}
        {step.key !== 'entry' && at > 2 && !isLast ? <p className="tour-company">{company.name}</p> : null}
        <div className="tour-actions">
          {path === undefined ? null : isHere ? (
            <span className="quiet">{t('here')}</span>
          ) : (
            <Button type="primary" loading={accounts.switchingTo !== undefined} onClick={go}>
              {actor && !isActor ? t('goAs', { name: actor.name }) : t('go')}
            </Button>
          )}
          {(step.forward ?? []).map((days) => (
            <Button key={days} disabled={clock.target !== undefined} onClick={() => void clock.move(days)}>
              {t('forward', { count: days })}
            </Button>
          ))}
        </div>
        <div className="tour-foot">
          <Button disabled={at === 0} onClick={() => tourStore.change({ at: at - 1 })}>
            {t('back')}
          </Button>
          {isLast ? <Button onClick={tourStore.begin}>{t('again')}</Button> : null}
          <Button
            type={isHere || path === undefined ? 'primary' : 'default'}
            className="tour-next"
            onClick={() => {
              if (!isLast) return tourStore.change({ at: at + 1 });
              tourStore.begin();
              return tourStore.change({ open: false });
            }}
          >
            {t(isLast ? 'finish' : 'next')}
          </Button>
        </div>
      </section>
    </>,
    document.body,
  );
}

/** A record open in a drawer fills the right side; the tour makes room for it. */
function isRecordOpen(search: string): boolean {
  const here = new URLSearchParams(search);
  return here.has('customer') || here.has('approval');
}

/** Whether everything the step searches for is searched for. */
function keeps(search: string, path: string): boolean {
  const here = new URLSearchParams(search);
  const wanted = new URLSearchParams(path.split('?')[1] ?? '');
  return [...wanted].every(([key, value]) => here.get(key) === value);
}
