import { atLeast, refusal, type ContactInput, type Refusal } from '@tidewater/domain';

import type { FieldClass, RecordSight } from '../../../access/index.js';
import { Problem } from '../../../platform/graphql/problem.js';

const classes = {
  name: 'contactName',
  title: 'contactName',
  mobile: 'contactNumber',
  phone: 'contactNumber',
  email: 'contactNumber',
  wechat: 'contactNumber',
} as const satisfies Partial<Record<keyof ContactInput, FieldClass>>;
type ContactKey = keyof typeof classes;

/** Unreadable is unwritable, and said like a field that does not exist; readable is not yet writable. */
export function whyNotWriteFields(input: Partial<ContactInput>, sight: RecordSight | null): Refusal | null {
  const sent = Object.keys(input).filter((key): key is ContactKey => isSent(input, key));
  const hidden = sent.find((key) => sight !== null && !atLeast(sight.levelOf(classes[key]), 'read'));
  if (hidden !== undefined) {
    throw new Problem('FIELD_NOT_ALLOWED', `Field "${hidden}" is not defined by type "ContactInput".`);
  }
  const unwritable = sent.filter((key) => sight?.levelOf(classes[key]) !== 'write');
  return unwritable.length === 0 ? null : refusal('NOT_ALLOWED', { path: unwritable });
}

function isSent(input: Partial<ContactInput>, key: string): key is ContactKey {
  return key in classes && Reflect.get(input, key) !== undefined;
}
