import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import type { ReviewPartsFragment } from '@tidewater/contract';
import type { ReactNode } from 'react';
import { checkedParts, completenessOf, type CheckedPart, type Standing } from '../completeness.js';
import { useReviewsText } from '../i18n.js';

type Customer = NonNullable<ReviewPartsFragment['customer']>;

const icons: Record<Standing, ReactNode> = {
  ok: <CheckCircleFilled aria-hidden="true" />,
  doubtful: <QuestionCircleFilled aria-hidden="true" />,
  missing: <CloseCircleFilled aria-hidden="true" />,
};

const explanations = {
  name: { ok: 'check.nameOk', doubtful: 'check.nameDoubtful', missing: 'check.nameDoubtful' },
  address: { ok: 'check.addressOk', doubtful: 'check.addressDoubtful', missing: 'check.addressMissing' },
  contact: { ok: 'check.contactOk', doubtful: 'check.contactDoubtful', missing: 'check.contactMissing' },
} as const satisfies Record<CheckedPart, Record<Standing, string>>;

/** Name, address, contact: three marks at a glance. */
export function CompletenessMarks({ customer }: { customer: Customer }) {
  const { t } = useReviewsText();
  const standing = completenessOf(customer);
  return (
    <span className="review-marks">
      {checkedParts.map((part) => (
        <span
          key={part}
          className="review-mark"
          data-standing={standing[part]}
          title={t(explanations[part][standing[part]])}
        >
          {icons[standing[part]]}
          <span aria-hidden="true">{t(`check.${part}`)}</span>
          <span className="only-for-screen-readers">
            {t(`check.${standing[part]}`, { what: t(`check.${part}`) })}
          </span>
        </span>
      ))}
    </span>
  );
}

/** The same as a list, each with what was seen. */
export function CompletenessList({ customer }: { customer: Customer }) {
  const { t } = useReviewsText();
  const standing = completenessOf(customer);
  return (
    <ul className="review-checks">
      {checkedParts.map((part) => (
        <li key={part} data-standing={standing[part]}>
          <span className="review-check-icon">{icons[standing[part]]}</span>
          <strong>{t(`check.${part}`)}</strong>
          <span>{t(explanations[part][standing[part]])}</span>
        </li>
      ))}
    </ul>
  );
}
