import { EditOutlined, EyeInvisibleOutlined, EyeOutlined, LockOutlined } from '@ant-design/icons';
import type { AccessDecision, AccessExplanationQuery } from '@tidewater/contract';
import type { ReactNode } from 'react';
import { useExplainText } from '../i18n.js';

const icons: Record<AccessDecision, ReactNode> = {
  NONE: <EyeInvisibleOutlined aria-hidden="true" />,
  MASKED: <LockOutlined aria-hidden="true" />,
  READ: <EyeOutlined aria-hidden="true" />,
  WRITE: <EditOutlined aria-hidden="true" />,
};

/** The decision, and what decides, in sentences. */
export function ExplanationCard({
  explanation,
}: {
  explanation: AccessExplanationQuery['explainAccess'] | undefined;
}) {
  const { t } = useExplainText();
  if (!explanation) return <p className="explanation panel quiet">{t('waiting')}</p>;
  const [first, ...reasons] = explanation.sentences;
  return (
    <section className="explanation panel" aria-live="polite">
      <span className="decision" data-decision={explanation.decision}>
        {icons[explanation.decision]}
        {t(`decision.${explanation.decision}`)}
      </span>
      <h2>{first}</h2>
      <h3>{t('because')}</h3>
      <ul>
        {reasons.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
