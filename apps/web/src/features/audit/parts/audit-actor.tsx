import type { AuditLinePartsFragment } from '@tidewater/contract';
import { useAuditText } from '../i18n.js';

/** Who did it; a refused sign-in was done by nobody we know. */
export function AuditActor({ line }: { line: AuditLinePartsFragment }) {
  const { t } = useAuditText();
  if (line.actor) return <span className="person">{line.actor.name}</span>;
  return <span className="quiet">{t(line.deed === 'signInRefused' ? 'nobody' : 'system')}</span>;
}
