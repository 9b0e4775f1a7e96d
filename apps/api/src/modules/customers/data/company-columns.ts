import type { EntryInput } from '@tidewater/domain';
import { normaliseCreditCode, normalisePostcode, placesOf } from '@tidewater/domain/matching';

import type { CompanyColumns } from './customer.repository.js';
import type { CustomerRow } from './customer.row.js';
import { nameColumns } from './name-columns.js';
import { phoneKey } from './phone-key.js';

/** The columns that the named fields change, with what is derived from them. A key that is absent changes nothing. */
export function companyColumns(input: EntryInput, row: CustomerRow): CompanyColumns {
  const country = input.country === undefined ? row.country : (text(input.country)?.toUpperCase() ?? 'CN');
  const phone = input.phone === undefined ? row.phone : text(input.phone);
  return {
    ...(input.name ? nameColumns(input.name.trim()) : {}),
    ...(input.address === undefined ? {} : { address: text(input.address) }),
    ...(input.industry === undefined ? {} : { industry: text(input.industry) }),
    ...(input.introduction === undefined ? {} : { introduction: text(input.introduction) }),
    ...(input.creditCode === undefined ? {} : { creditCode: creditCodeOf(text(input.creditCode)) }),
    ...(input.postcode === undefined ? {} : { postcode: postcodeOf(text(input.postcode)) }),
    ...(input.name || input.address !== undefined || input.country !== undefined
      ? { places: placesAfter(input, row, country) }
      : {}),
    ...(input.phone === undefined && input.country === undefined
      ? {}
      : { phone, country, phoneKey: phoneKey(phone, country) }),
  };
}

function placesAfter({ name, address }: EntryInput, row: CustomerRow, country: string): string[] {
  return placesOf(address === undefined ? row.address : text(address), name?.trim() || row.name, country);
}

function text(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

function postcodeOf(text: string | null): string | null {
  return text === null ? null : normalisePostcode(text);
}

function creditCodeOf(text: string | null): string | null {
  return text === null ? null : normaliseCreditCode(text);
}
