import {
  CheckCircleOutlined,
  InfoCircleOutlined,
  LoadingOutlined,
  StopOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { CollisionHitPartsFragment, CollisionVerdict } from '@tidewater/contract';
import { useState, type ReactNode } from 'react';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useEntryText } from '../i18n.js';
import type { CollisionWatch } from '../use-collisions.js';
import { NameDifference } from './name-difference.js';

interface CollisionPanelProps {
  watch: CollisionWatch;
  /** The name as typed, to set beside what is there. */
  typedName: string;
}

const shownAtFirst = 3;

/** What the check says, with the customers that resemble the one being typed side by side with it. */
export function CollisionPanel({ watch, typedName }: CollisionPanelProps) {
  const { t } = useEntryText();
  const [all, setAll] = useState(false);
  const { state, collisions } = watch;
  const hits = collisions?.hits ?? [];
  return (
    <section className="collision panel" aria-labelledby="collision-title">
      <h2 id="collision-title">{t('check.title')}</h2>
      <p
        className="collision-verdict"
        role="status"
        data-verdict={state === 'answered' ? collisions?.verdict : state}
      >
        <Verdict watch={watch} />
      </p>
      {hits.length > 0 ? (
        <ul className="collision-hits">
          {(all ? hits : hits.slice(0, shownAtFirst)).map((hit) => (
            <Hit key={`${hit.customerId ?? ''}${hit.name}`} hit={hit} typedName={typedName} />
          ))}
        </ul>
      ) : null}
      {!all && hits.length > shownAtFirst ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('check.more', { count: hits.length - shownAtFirst })}
        </button>
      ) : null}
    </section>
  );
}

const verdictKeys = {
  FREE: 'check.free',
  ASK: 'check.ask',
  TAKEN: 'check.taken',
  DUPLICATE: 'check.duplicate',
} as const satisfies Record<CollisionVerdict, string>;

const verdictIcons: Record<CollisionVerdict, ReactNode> = {
  FREE: <CheckCircleOutlined aria-hidden="true" />,
  ASK: <WarningOutlined aria-hidden="true" />,
  TAKEN: <StopOutlined aria-hidden="true" />,
  DUPLICATE: <StopOutlined aria-hidden="true" />,
};

function Verdict({ watch: { state, collisions } }: { watch: CollisionWatch }) {
  const { t } = useEntryText();
  if (state === 'answered' && collisions) {
    return (
      <>
        {verdictIcons[collisions.verdict]} {t(verdictKeys[collisions.verdict])}
      </>
    );
  }
  if (state === 'checking') {
    return (
      <>
        <LoadingOutlined aria-hidden="true" /> {t('check.checking')}
      </>
    );
  }
  return (
    <>
      <InfoCircleOutlined aria-hidden="true" />{' '}
      {t(state === 'too-often' ? 'check.tooOften' : state === 'failed' ? 'check.failed' : 'check.idle')}
    </>
  );
}

function Hit({ hit, typedName }: { hit: CollisionHitPartsFragment; typedName: string }) {
  const { t } = useEntryText();
  const open = useOpenCustomer();
  const { customerId } = hit;
  return (
    <li className="collision-hit">
      <table>
        <caption className="only-for-screen-readers">{t('check.compare')}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('check.yours')}</th>
            <td>
              <NameDifference text={typedName} other={hit.name} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('check.theirs')}</th>
            <td>
              <NameDifference text={hit.name} other={typedName} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="collision-facts">
        {hit.stage ? <StageChip stage={hit.stage} /> : null}
        <span>
          <span className="quiet">{t('check.protector')} </span>
          {hit.protectorName ?? (hit.protectable ? t('check.nobody') : t('check.unknown'))}
        </span>
        {hit.protectedSince ? (
          <span>
            <span className="quiet">{t('check.since')} </span>
            <DateTimeText value={hit.protectedSince} dateOnly />
          </span>
        ) : null}
        {hit.daysLeft === null ? null : <DaysLeft days={hit.daysLeft} />}
      </p>
      <p className="quiet">
        {t('check.why')} {hit.reason}
      </p>
      {customerId ? (
        <button type="button" className="link-button" onClick={() => open(customerId)}>
          {hit.protectable ? t('check.toPool') : t('check.open')}
        </button>
      ) : (
        <span className="quiet">{hit.protectable ? t('check.protectable') : t('check.notProtectable')}</span>
      )}
    </li>
  );
}
