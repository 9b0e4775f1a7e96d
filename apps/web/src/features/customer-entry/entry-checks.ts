import {
  validateCreditCode,
  validateMobile,
  validatePhone,
  validatePostcode,
} from '@tidewater/domain/matching';
import type { EntryField } from './entry-fields.js';

/** What can be wrong with a number that the server would refuse as well. */
export type NumberProblem = 'phone' | 'mobile' | 'postcode' | 'creditCode';

/** LC-2: the same checks as the server's, by the rules of the country. A chunk of its own: it knows every country's numbers. */
export function wrongNumber(field: EntryField, value: string, country: string): NumberProblem | undefined {
  if (value === '') return undefined;
  switch (field) {
    case 'phone':
      return validatePhone(value, country) === null ? undefined : 'phone';
    case 'contactMobile':
      return validateMobile(value, country) === null ? undefined : 'mobile';
    case 'postcode':
      return validatePostcode(value, country) === null ? undefined : 'postcode';
    case 'creditCode':
      return validateCreditCode(value) === null ? undefined : 'creditCode';
    default:
      return undefined;
  }
}
