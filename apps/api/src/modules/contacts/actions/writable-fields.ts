import { atLeast, contactFields, refusal, type ContactInput, type Refusal } from '@tidewater/domain';

import type { RecordSight } from '../../../access/index.js';
import { Problem } from '../../../platform/graphql/problem.js';

/** Unreadable is unwritable, and said like a field that does not exist; readable is not yet writable. */
export function whyNotWriteFields(input: ContactInput, sight: RecordSight | null): Refusal | null {
  const sent = contactFields.filter((key) => input[key] !== undefined);
  const levelOf = (key: (typeof contactFields)[number]) => sight?.levelOf(`Contact.${key}`);
  const hidden = sent.find((key) => !atLeast(levelOf(key) ?? 'read', 'read'));
  if (hidden !== undefined) {
    throw new Problem('FIELD_NOT_ALLOWED', `Field "${hidden}" is not defined by type "ContactInput".`);
  }
  const unwritable = sent.filter((key) => levelOf(key) !== 'write');
  return unwritable.length === 0 ? null : refusal('NOT_ALLOWED', { path: unwritable });
}
