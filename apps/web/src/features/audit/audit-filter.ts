import type { AuditLogFilter } from '@tidewater/contract';
import { auditDeeds } from '@tidewater/domain';
import { inCompanyZone } from '../../shared/hooks/business-clock.js';

/** The filter that stands in the address; days are whole days of the company's zone. */
export function auditFilter(params: URLSearchParams): AuditLogFilter {
  const deed = auditDeeds.find((known) => known === params.get('deed'));
  const [from, to] = [dayOf(params.get('from')), dayOf(params.get('to'))];
  return {
    deed: deed ? [deed] : null,
    actorId: params.get('actor'),
    subjectId: params.get('subject'),
    text: params.get('q'),
    from: from?.startOf('day').toISOString() ?? null,
    to: to?.add(1, 'day').startOf('day').toISOString() ?? null,
  };
}

function dayOf(text: string | null) {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = inCompanyZone(`${text}T12:00:00+08:00`);
  return day.isValid() ? day : undefined;
}

export const auditFilterNames = ['q', 'deed', 'actor', 'from', 'to', 'subject'];
