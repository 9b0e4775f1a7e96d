import {
  accessSentence,
  askSentence,
  explainedRecords,
  say,
  type ExplainedRecord,
  type Reader,
} from '@tidewater/domain';

import { isId } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { companyZone } from '../../../platform/company-zone.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { readerOf } from '../../customers/index.js';
import type { User } from '../../people/index.js';
import type { AccessExplanation } from '../graphql/explanation.type.js';
import type { AccessAnswer } from './explain-access.js';
import { peopleById } from './people-by-id.js';
import { sayCause } from './say-causes.js';

/** The decision first, then what decides, then whom to ask. */
export async function sayExplanation(
  context: RequestContext,
  answer: AccessAnswer,
  locale: string | null,
): Promise<AccessExplanation> {
  const { decision, personId, recordType, fieldClass } = answer;
  const asked = await peopleToAsk(context, answer);
  const reader = readerOf(context, locale, companyZone(), null);
  const record: ExplainedRecord = explainedRecords.find((known) => known === recordType) ?? 'other';
  const person = await nameOf(context, personId, reader);
  const because = answer.because.map((cause) => sayCause(cause, reader));
  const names = asked.map(({ name }) => name);
  return {
    decision,
    because,
    ask: asked,
    sentences: [
      say(accessSentence(decision, person, { record, fieldClass }), reader),
      ...because.map(({ sentence }) => sentence),
      ...(names.length === 0 ? [] : [say(askSentence(names, comma[reader.locale]), reader)]),
    ],
  };
}

const comma: Record<Reader['locale'], string> = { 'zh-CN': '、', 'en-US': ', ' };
const you: Record<Reader['locale'], string> = { 'zh-CN': '你', 'en-US': 'You' };

async function nameOf(context: RequestContext, personId: string, { locale }: Reader): Promise<string> {
  if (personId === signedIn(context).id) return you[locale];
  if (!isId(personId)) return '';
  const [person] = await peopleById(context, [personId]);
  return person?.name ?? '';
}

/** Their own superior, then those who can change roles; nobody where nothing is withheld. */
async function peopleToAsk(
  context: RequestContext,
  { decision, personId, because }: AccessAnswer,
): Promise<User[]> {
  const isOutOfTheirHands = because.some(({ kind }) => kind === 'NO_RECORD' || kind === 'PERSON_DISABLED');
  if ((decision !== 'NONE' && decision !== 'MASKED') || isOutOfTheirHands) return [];
  const found: { id: string }[] = await context.database.query(toAsk, [personId]);
  return peopleById(
    context,
    found.map(({ id }) => id),
  );
}

const toAsk = `
SELECT id FROM (
  SELECT s.id, 0 AS rank FROM app_user me JOIN app_user s ON s.id = me.superior_id
  WHERE me.id = $1 AND s.active
  UNION ALL
  (SELECT u.id, 1 FROM app_user u WHERE u.active AND u.id <> $1 AND EXISTS (
     SELECT FROM user_role ur JOIN role r ON r.id = ur.role_id
     WHERE ur.user_id = u.id AND jsonb_exists(r.rights -> 'may', 'role.update'))
   ORDER BY u.name_pinyin, u.id LIMIT 2)) people
GROUP BY id ORDER BY min(rank), id LIMIT 3`;
