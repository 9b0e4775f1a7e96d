import type { AccessCause, AccessDecision, ExplainedRecord } from '../access/explanation.js';
import type { FieldClass } from '../access/rights.js';
import { type Sentence, sentence } from './sentence.js';

/** What an explanation is about: a record, or a class of its fields. */
export interface ExplainedThing {
  readonly record: ExplainedRecord;
  readonly fieldClass: FieldClass | null;
}

/** AC-10: the decision in words. */
export function accessSentence(
  decision: AccessDecision,
  person: string,
  { record, fieldClass }: ExplainedThing,
): Sentence {
  const whole = { sentence: sentence(`access.record.${record}`) };
  const field = fieldClass === null ? null : { sentence: sentence(`access.class.${fieldClass}`) };
  const what = field === null ? whole : { sentence: sentence('access.fieldOf', { record: whole, field }) };
  return sentence(`access.${decision}`, { person, what });
}

/** One thing that decides, in words. */
export function causeSentence(cause: AccessCause): Sentence {
  switch (cause.kind) {
    case 'COLLABORATOR':
      return sentence('access.because.COLLABORATOR', { until: moment(cause.until) });
    case 'GRANT': {
      const { level, principal, by, until } = cause;
      const key = level === 'write' ? 'access.because.GRANT.write' : 'access.because.GRANT';
      return sentence(key, { principal, by, until: moment(until) });
    }
    case 'DEPARTMENT': {
      const { below, role, department } = cause;
      return sentence(below ? 'access.because.DEPARTMENT.below' : 'access.because.DEPARTMENT', {
        role,
        department,
      });
    }
    case 'DEPUTY':
      return sentence('access.because.DEPUTY', { person: cause.person, until: moment(cause.until) });
    case 'TERRITORY': {
      const key = cause.level === 'write' ? 'access.because.TERRITORY.write' : 'access.because.TERRITORY';
      return sentence(key, { territory: cause.territory });
    }
    case 'ALL':
    case 'POOL':
      return sentence(`access.because.${cause.kind}`, { role: cause.role });
    case 'OWNED_BY':
      return sentence('access.because.OWNED_BY', { owner: cause.owner, department: cause.department });
    case 'SCOPE': {
      const scope = { sentence: sentence(`access.scope.${cause.scope}`) };
      return sentence('access.because.SCOPE', { role: cause.role, scope });
    }
    case 'CLASS':
    case 'FIELD': {
      const level = { sentence: sentence(`access.level.${cause.level}`) };
      return sentence(`access.because.${cause.kind}`, {
        role: cause.role,
        class: className(cause.fieldClass),
        level,
      });
    }
    case 'MADE_OF':
      return sentence('access.because.MADE_OF', { class: className(cause.fieldClass) });
    default:
      return sentence(`access.because.${cause.kind}`);
  }
}

/** Whom to ask for more. */
export function askSentence(people: readonly string[], comma: string): Sentence {
  return sentence('access.ask', { people: people.join(comma) });
}

function className(fieldClass: FieldClass) {
  return { sentence: sentence(`access.class.${fieldClass}`) };
}

function moment(at: number | null) {
  return at === null ? null : { at };
}
