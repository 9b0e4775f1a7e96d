import { causeSentence, say, sentence, type AccessCause, type Reader } from '@tidewater/domain';

import type { AccessCause as SaidCause } from '../graphql/explanation.type.js';

/** What decides, as the API answers it in the reader's language. */
export function sayCause(cause: AccessCause, reader: Reader): SaidCause {
  const until = 'until' in cause && cause.until !== null ? new Date(cause.until) : null;
  return {
    kind: cause.kind,
    name: nameOf(cause, reader),
    until,
    sentence: say(causeSentence(cause), reader),
  };
}

function nameOf(cause: AccessCause, reader: Reader): string | null {
  switch (cause.kind) {
    case 'GRANT':
      return cause.principal;
    case 'DEPUTY':
      return cause.person;
    case 'TERRITORY':
      return cause.territory;
    case 'DEPARTMENT':
      return cause.department;
    case 'OWNED_BY':
      return cause.department ?? cause.owner;
    case 'ALL':
    case 'POOL':
    case 'SCOPE':
      return cause.role;
    case 'CLASS':
    case 'FIELD':
    case 'MADE_OF':
      return say(sentence(`access.class.${cause.fieldClass}`), reader);
    default:
      return null;
  }
}
