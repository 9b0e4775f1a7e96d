import type { AuditLinePartsFragment } from '@tidewater/contract';
import { useAuditText } from '../i18n.js';

/** What a deed was done to: its kind, and its name as far as the reader may see it. */
export function AuditSubjectText({ line }: { line: AuditLinePartsFragment }) {
  const { t } = useAuditText();
  const { subject, detail } = line;
  if (!subject) return <span className="empty-value">–</span>;
  // A role that is gone is still known by the name its line keeps.
  const name = subject.label ?? detail.find((fact) => fact.name === 'name')?.values[0];
  return (
    <span>
      <span className="quiet">{t(`subject.${subject.type}`)}</span> {name}
    </span>
  );
}
