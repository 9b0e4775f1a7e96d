import { type FieldProblem, invalidUnlessEmpty, type ProblemCode, type Refusal } from '../kernel/refusal.js';
import { readText } from '../kernel/text-field.js';
import { validateMobile, validatePhone } from '../matching/validate-phone.js';

export interface ContactInput {
  /** A new contact needs it; a change may leave it out. */
  readonly name?: string | null;
  readonly title?: string | null;
  readonly mobile?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly wechat?: string | null;
  readonly primary?: boolean | null;
}

export interface ContactDraft {
  readonly name: string;
  readonly title: string | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
  readonly primary: boolean;
}

export const contactFields = ['name', 'title', 'mobile', 'phone', 'email', 'wechat', 'primary'] as const;
export const contactMax = { name: 100, title: 100, mobile: 30, phone: 50, email: 254, wechat: 64 } as const;

/** CT-1, LC-2: cleaned, or `INVALID` with every wrong field. `prefix` leads the fields' paths. */
export function validateContact(
  input: ContactInput,
  country = 'CN',
  prefix: readonly string[] = [],
): { readonly contact: ContactDraft } | { readonly refusal: Refusal } {
  return readContact(input, country, prefix, true);
}

/** The same of a change: what it does not name stays and is not judged; null empties, but for the name. */
export function validateContactPatch(
  patch: ContactInput,
  country = 'CN',
): { readonly changes: Partial<ContactDraft> } | { readonly refusal: Refusal } {
  const read = readContact(patch, country, [], patch.name !== undefined);
  if ('refusal' in read) return read;
  const named = contactFields.filter((key) => patch[key] !== undefined);
  return { changes: Object.fromEntries(named.map((key) => [key, read.contact[key]])) };
}

function readContact(
  input: ContactInput,
  country: string,
  prefix: readonly string[],
  wantsName: boolean,
): { readonly contact: ContactDraft } | { readonly refusal: Refusal } {
  const read = (key: keyof typeof contactMax, required = false) =>
    readText(input[key], { path: [...prefix, key], max: contactMax[key], required });
  const fields = {
    name: read('name', wantsName),
    title: read('title'),
    mobile: read('mobile'),
    phone: read('phone'),
    email: read('email'),
    wechat: read('wechat'),
  };
  const problems: FieldProblem[] = Object.values(fields).flatMap((field) => field.problems);
  const check = (key: keyof typeof fields, problemOf: (value: string) => ProblemCode | null): void => {
    const { value, problems: found } = fields[key];
    const problem = value === null || found.length > 0 ? null : problemOf(value);
    if (problem !== null) problems.push({ path: [...prefix, key], problem });
  };
  check('mobile', (value) => validateMobile(value, country));
  check('phone', (value) => validatePhone(value, country));
  check('email', (value) => (isEmail(value) ? null : 'NOT_AN_EMAIL'));
  const refusal = invalidUnlessEmpty(problems);
  if (refusal !== null) return { refusal };
  return {
    contact: {
      name: fields.name.value ?? '',
      title: fields.title.value,
      mobile: fields.mobile.value,
      phone: fields.phone.value,
      email: fields.email.value,
      wechat: fields.wechat.value,
      primary: input.primary ?? false,
    },
  };
}

/** Loose on purpose: only a mail can prove an address. */
function isEmail(text: string): boolean {
  return /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text);
}
