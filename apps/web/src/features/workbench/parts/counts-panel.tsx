import { Link } from 'react-router';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useWorkbenchText } from '../i18n.js';
import './workbench.css';

/** LC-8, LC-15: how much of my caps is used; each number leads to its list. */
export function CountsPanel() {
  const { t } = useWorkbenchText();
  const { counts } = useViewer();
  const meters = [
    {
      key: 'potential',
      label: t('counts.potential'),
      count: counts.potential,
      cap: counts.potentialCap,
      to: '/customers?stage=POTENTIAL&whose=mine',
    },
    {
      key: 'intent',
      label: t('counts.intent'),
      count: counts.intent,
      cap: counts.intentCap,
      to: '/customers?stage=INTENT&whose=mine',
    },
    {
      key: 'claims',
      label: t('counts.claims'),
      count: counts.claimsToday,
      cap: counts.dailyClaimCap,
      to: '/pool?state=free',
    },
  ];
  return (
    <section className="caps" aria-label={t('counts.title')}>
      {meters.map(({ key, label, count, cap, to }) => (
        <Link key={key} to={to} className="cap panel">
          <span className="cap-label">{label}</span>
          <span className="cap-number numbers">
            <strong>{count}</strong> / {cap}
          </span>
          <meter
            min={0}
            max={cap}
            value={Math.min(count, cap)}
            aria-label={`${label} ${t('counts.of', { count, cap })}`}
            data-full={count >= cap}
          />
        </Link>
      ))}
    </section>
  );
}
