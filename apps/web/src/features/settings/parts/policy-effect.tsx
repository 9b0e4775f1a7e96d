import type { SettingsPolicyPreviewQuery } from '@tidewater/contract';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { DateText } from '../../../shared/ui/date-time-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { usePolicyText } from '../i18n.js';
import { BarTable } from './bar-table.js';

type Preview = SettingsPolicyPreviewQuery['previewPolicy'];

const shownOwners = 8;

/** LC-19: how many would drop when, whose they are, and the first of them by name. */
export function PolicyEffect({ preview, toRunning }: { preview: Preview; toRunning: boolean }) {
  const { t } = usePolicyText();
  const openCustomer = useOpenCustomer();
  if (preview.wouldDrop === 0) {
    return <p className="policy-effect">{t(toRunning ? 'effect.none' : 'effect.onlyNew')}</p>;
  }
  const others = preview.byOwner.slice(shownOwners);
  return (
    <div className="policy-effect">
      <p className="policy-effect-count">
        <strong className="numbers">{t('effect.drop', { count: preview.wouldDrop })}</strong>
      </p>
      <BarTable
        caption={t('effect.byOwner')}
        heads={[t('effect.owner'), t('effect.count')]}
        rows={[
          ...preview.byOwner
            .slice(0, shownOwners)
            .map(({ owner, count }) => ({ key: owner.id, label: owner.name, count })),
          ...(others.length > 0
            ? [
                {
                  key: 'others',
                  label: t('effect.more', { count: others.length }),
                  count: others.reduce((sum, other) => sum + other.count, 0),
                },
              ]
            : []),
        ]}
      />
      <BarTable
        caption={t('effect.byDay')}
        heads={[t('effect.day'), t('effect.count')]}
        rows={preview.byDay.map(({ day, count }) => ({ key: day, label: <DateText value={day} />, count }))}
      />
      {preview.sample.length > 0 ? (
        <section>
          <h3>{t('effect.sample')}</h3>
          <ul className="policy-sample">
            {preview.sample.map((customer) => (
              <li key={customer.id}>
                <button type="button" className="link-button" onClick={() => openCustomer(customer.id)}>
                  {customer.name}
                </button>
                <span>
                  <StageChip stage={customer.stage} /> <DaysLeft days={customer.daysLeft} />
                  <span className="quiet"> {customer.owner?.name}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
