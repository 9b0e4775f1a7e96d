import { reminderSentence, say, type ReminderFacts } from '@tidewater/domain';

import { customerNameSql, derived } from '../../../access/index.js';
import { companyZone } from '../../../platform/company-zone.js';
import { readerOf } from '../../customers/index.js';

interface ReminderAndNames extends Omit<ReminderFacts, 'due'> {
  readonly due: string;
  readonly names: Record<string, string> | null;
}

/** A reminder in words; the customer is named only while the person may see it (L26). */
export const reminderInWords = derived<ReminderAndNames>({
  from: (row, sight) =>
    `json_build_object('kind', ${row}.kind, 'due', ${row}.due, 'data', ${row}.data, 'customer', ${customerNameSql(`${row}.customer_id`, sight)},
      'overdue', (${row}.due AT TIME ZONE (SELECT company_zone()))::date < (SELECT (app_now() AT TIME ZONE company_zone())::date),
      'names', (SELECT json_object_agg(named.id, named.name) FROM app_user named WHERE named.id::text IN (${row}.data->>'by', ${row}.data->>'applicant')))`,
  value: ({ names, due, ...reminder }, _facts, { locale }, context) =>
    say(
      reminderSentence({ ...reminder, due: Date.parse(due) }),
      readerOf(context, locale, companyZone(), names),
    ),
});
