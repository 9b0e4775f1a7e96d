import { type FieldProblem, invalidUnlessEmpty, type Refusal } from '../kernel/refusal.js';
import { readText } from '../kernel/text-field.js';

export interface ContactInput {
  readonly name: string;
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

export interface ContactChecks {
  /** A mobile number of this country: 11 digits in China (LC-2). */
  mobile(raw: string): boolean;
  phone(raw: string): boolean;
}

export const contactMax = { name: 100, title: 100, mobile: 30, phone: 50, email: 254, wechat: 64 } as const;

/** CT-1, LC-2: cleaned, or `INVALID` with every wrong field. `prefix` leads the fields' paths. */
export function validateContact(
  input: ContactInput,
  checks: ContactChecks,
  prefix: readonly string[] = [],
): { readonly contact: ContactDraft } | { readonly refusal: Refusal } {
  const read = (key: keyof typeof contactMax, required = false) =>
    readText(input[key], { path: [...prefix, key], max: contactMax[key], required });
  const fields = {
    name: read('name', true),
    title: read('title'),
    mobile: read('mobile'),
    phone: read('phone'),
    email: read('email'),
    wechat: read('wechat'),
  };
  const problems: FieldProblem[] = Object.values(fields).flatMap((field) => field.problems);
  const wrong = (key: keyof typeof fields, good: (value: string) => boolean): boolean => {
    const { value, problems: found } = fields[key];
    return value !== null && found.length === 0 && !good(value);
  };
  if (wrong('mobile', checks.mobile)) problems.push({ path: [...prefix, 'mobile'], problem: 'NOT_A_PHONE' });
  if (wrong('phone', checks.phone)) problems.push({ path: [...prefix, 'phone'], problem: 'NOT_A_PHONE' });
  if (wrong('email', isEmail)) problems.push({ path: [...prefix, 'email'], problem: 'NOT_AN_EMAIL' });
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
