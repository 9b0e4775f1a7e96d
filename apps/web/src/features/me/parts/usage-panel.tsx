import { Link } from 'react-router';
import { useMay, useViewer } from '../../../shared/graphql/use-viewer.js';
import { useMeText } from '../i18n.js';

/** LC-8, LC-15: my counts against the caps, each with what is still free and the way to its list. */
export function UsagePanel() {
  const { t } = useMeText();
  const { counts } = useViewer();
  const may = useMay();
  if (!may('customer.create', 'customer.claim')) return null;
  const claimsLeft = counts.dailyClaimCap - counts.claimsToday;
  return (
    <section className="panel" aria-labelledby="me-usage">
      <h2 id="me-usage" className="panel-head me-head">
        {t('usage')}
      </h2>
      <ul className="me-usage">
        <Meter
          to="/customers?stage=POTENTIAL&whose=mine"
          label={t('potential')}
          count={counts.potential}
          cap={counts.potentialCap}
          free={t('left', { count: counts.potentialCap - counts.potential })}
        />
        <Meter
          to="/customers?stage=INTENT&whose=mine"
          label={t('intent')}
          count={counts.intent}
          cap={counts.intentCap}
          free={t('left', { count: counts.intentCap - counts.intent })}
        />
        <Meter
          to="/pool?state=free"
          label={t('claims')}
          count={counts.claimsToday}
          cap={counts.dailyClaimCap}
          free={t('claimsLeft', { count: claimsLeft })}
        />
      </ul>
    </section>
  );
}

interface MeterProps {
  to: string;
  label: string;
  count: number;
  cap: number;
  /** What is said while there is room. */
  free: string;
}

function Meter({ to, label, count, cap, free }: MeterProps) {
  const { t } = useMeText();
  const room = cap - count;
  const said = room > 0 ? free : room === 0 ? t('full') : t('over', { count: -room });
  return (
    <li>
      <Link to={to} className="me-meter">
        <span>{label}</span>
        <strong className="numbers">{t('used', { count, cap })}</strong>
        <meter min={0} max={cap} value={Math.min(count, cap)} aria-label={`${label} ${said}`} />
        <span className="me-room" data-full={room <= 0}>
          {said}
        </span>
      </Link>
    </li>
  );
}
