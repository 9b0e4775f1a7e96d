import {
  entryProblems,
  missingFields,
  type EntryInput,
  type FieldProblem,
  type ImportIntoPoolCommand,
} from '@tidewater/domain';
import { normaliseCreditCode, normalisePostcode, placesOf } from '@tidewater/domain/matching';
import { uuidv7 } from 'uuidv7';

import { nameColumns } from '../data/name-columns.js';
import { phoneKey } from '../data/phone-key.js';

/** A company for the pool, as it was read from somewhere else. */
export interface PoolDraft {
  readonly company: EntryInput;
  /** The number is the same for many of them (a constant), so it does not tell them apart. */
  readonly sharedPhone: boolean;
}

/** The same, checked and with all that is derived from its name; made outside of any transaction. */
export type PreparedDraft =
  | { readonly problems: readonly FieldProblem[] }
  | {
      readonly problems?: undefined;
      readonly command: ImportIntoPoolCommand;
      readonly columns: PoolCompany;
      /** Null where the number says nothing about this company. */
      readonly phoneToCompare: string | null;
    };

export type PoolCompany = ReturnType<typeof poolCompany>;

/** Edge 25: for the pool a name is enough; what is there must be right, what is missing is flagged. */
export function preparePoolEntry({ company, sharedPhone }: PoolDraft): PreparedDraft {
  const problems = entryProblems(company).filter(
    ({ path, problem }) => problem !== 'REQUIRED' || path[0] === 'name',
  );
  if (problems.length > 0) return { problems };
  const columns = poolCompany(company);
  if (columns.nameKey === '') return { problems: [{ path: ['name'], problem: 'TOO_SHORT' }] };
  return {
    command: { id: uuidv7(), incomplete: missingFields(company).length > 0 },
    columns,
    phoneToCompare: sharedPhone ? null : columns.phoneKey,
  };
}

function poolCompany(input: EntryInput) {
  const text = (value: string | null | undefined): string | null => value?.trim() || null;
  const country = text(input.country)?.toUpperCase() ?? 'CN';
  const [phone, creditCode, postcode] = [text(input.phone), text(input.creditCode), text(input.postcode)];
  const [name, address] = [text(input.name) ?? '', text(input.address)];
  return {
    ...nameColumns(name),
    address,
    industry: text(input.industry),
    phone,
    phoneKey: phoneKey(phone, country),
    introduction: text(input.introduction),
    creditCode: creditCode === null ? null : normaliseCreditCode(creditCode),
    country,
    postcode: postcode === null ? null : normalisePostcode(postcode),
    places: placesOf(address, name, country),
  };
}
