import type { AccessCause, AccessDecision, FieldClass } from '@tidewater/domain';

import {
  declaredField,
  explainRecord,
  fieldsOf,
  isId,
  may,
  placeOf,
  recordTypeOf,
  viewOf,
  type ExplainedRecordRow,
  type FieldName,
  type Viewer,
} from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { editSight, superiorOf } from '../../customers/index.js';
import { loadViewerOf } from '../../people/index.js';
import { customerStanding, type CustomerStanding } from './customer-standing.js';
import { fieldCauses } from './field-causes.js';
import { outOfSight } from './out-of-sight.js';
import { waysToSee } from './ways-to-see.js';

export interface AccessQuestion {
  readonly recordType: string;
  readonly recordId: string;
  /** Null: the record itself. */
  readonly field: string | null;
}

export interface AccessAnswer {
  readonly decision: AccessDecision;
  readonly because: readonly AccessCause[];
  readonly personId: string;
  readonly recordType: string;
  readonly fieldClass: FieldClass | null;
}

/**
 * AC-10: why a person can or cannot see or change a record or a field of it. Everybody may ask about themselves,
 * superiors about the people below them, holders of `access.explain` about anybody; always about records that the
 * asker sees, or would if they were not in the recycle bin.
 */
export async function explainAccess(
  context: RequestContext,
  userId: string,
  question: AccessQuestion,
): Promise<AccessAnswer> {
  const { database } = context;
  const asker = signedIn(context);
  const { type, field } = await readQuestion(context, asker, userId, question);
  const about = {
    personId: userId,
    recordType: type.name,
    fieldClass: field === null ? null : placeOf(field).class,
  };
  const none = (...because: AccessCause[]): AccessAnswer => ({ ...about, decision: 'NONE', because });

  const asked = await explainRecord(database, asker, type, question.recordId, null);
  const isKnown = asked !== null && (asked.visible || (asked.inBin && asked.ways.length > 0));
  if (!isKnown) return none({ kind: 'NO_RECORD' });

  const isOther = userId !== asker.id;
  const person = isOther ? (isId(userId) ? await loadViewerOf(database, userId) : null) : asker;
  if (person === null) return none({ kind: 'PERSON_DISABLED' });
  const seen = await explainRecord(database, person, type, question.recordId, field);
  if (seen === null) return none({ kind: 'NO_RECORD' });
  const standing = seen.customerId === null ? null : await customerStanding(database, seen.customerId);
  if (!seen.visible) return none(...outOfSight(person, seen, standing, viewOf(type).read));

  const ways: AccessCause[] = standing === null ? [] : waysToSee(person, seen.ways, standing);
  if (seen.customerId === null) ways.push({ kind: 'PUBLIC' });
  if (seen.byItself) ways.push({ kind: 'OWN_RECORD' });
  if (seen.level !== 'read') {
    const decision = seen.level === 'masked' ? 'MASKED' : 'NONE';
    return { ...about, decision, because: [...ways, ...fieldCauses(seen, field)] };
  }
  const change = await whyNotChange(context, person, type, seen, field, standing);
  return {
    ...about,
    decision: change === null ? 'WRITE' : 'READ',
    because: [...ways, ...fieldCauses(seen, field), ...(change === null ? [] : [change])],
  };
}

async function readQuestion(
  { database }: RequestContext,
  asker: Viewer,
  userId: string,
  { recordType, field }: AccessQuestion,
): Promise<{ type: Function; field: FieldName | null }> {
  const type = recordTypeOf(recordType);
  if (type === undefined) throw new Problem('BAD_USER_INPUT', 'There are no records of this type.');
  const declared = field === null ? undefined : fieldsOf(type).get(field);
  if (field !== null && (declared === undefined || declared.filterOnly)) {
    throw new Problem('BAD_USER_INPUT', 'Records of this type have no such field.');
  }
  const mayAsk =
    userId === asker.id ||
    may(asker, 'access.explain') ||
    (isId(userId) && (await superiorOf(database, asker.id, [userId])).length > 0);
  if (!mayAsk) throw new Problem('FORBIDDEN', 'You may ask about yourself and the people below you.');
  return { type, field: field === null ? null : `${type.name}.${field}` };
}

/** Why a readable field, or record, cannot be changed; null where it can. */
async function whyNotChange(
  { database }: RequestContext,
  person: Viewer,
  type: Function,
  { customerId, ways }: ExplainedRecordRow,
  field: FieldName | null,
  standing: CustomerStanding | null,
): Promise<AccessCause | null> {
  const edit = field === null ? viewOf(type).update : declaredField(field).write;
  if (edit === undefined || customerId === null || standing === null) return { kind: 'KEPT' };
  const sight = await editSight(database, person, customerId, edit);
  if (sight !== null) {
    return field === null || sight.levelOf(field) === 'write' ? null : { kind: 'NO_UPDATE' };
  }
  const onlyToRead = waysToSee(person, ways, standing).every(
    (way) =>
      way.kind === 'DEPUTY' || ((way.kind === 'GRANT' || way.kind === 'TERRITORY') && way.level === 'read'),
  );
  return onlyToRead ? { kind: 'READ_GRANT' } : { kind: 'NO_UPDATE' };
}
