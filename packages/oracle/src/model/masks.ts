export type Mask = 'mobile' | 'phone' | 'email' | 'name';

/** AC-2: what a masked value shows of itself. */
export function masked(kind: Mask, value: string): string {
  switch (kind) {
    case 'mobile':
      return mobile(value);
    case 'phone':
      return phone(value);
    case 'email':
      return value.lastIndexOf('@') < 1
        ? '****'
        : `${[...value][0] ?? ''}***${value.slice(value.lastIndexOf('@'))}`;
    case 'name':
      return name(value);
    default:
      return kind satisfies never;
  }
}

function digitsOf(value: string): string {
  return [...value].filter((sign) => sign >= '0' && sign <= '9').join('');
}

/** 13800131234 → 138****1234; too short a number keeps two digits at most. */
function mobile(value: string): string {
  const digits = digitsOf(value);
  const own = digits.length === 13 && digits.startsWith('861') ? digits.slice(2) : digits;
  return own.length >= 11 ? `${own.slice(0, 3)}****${own.slice(-4)}` : tail(own);
}

/** 0523-84801234 → 0523-****1234; a mobile number is masked as one. */
function phone(value: string): string {
  const digits = digitsOf(value);
  if (digits.length === 11 && digits.startsWith('1') && (digits[1] ?? '') >= '3') return mobile(value);
  if (digits.length < 7) return tail(digits);
  const area = value.split('-')[0] ?? '';
  const hasArea = value.includes('-') && area.startsWith('0') && (area.length === 3 || area.length === 4);
  return `${hasArea ? `${area}-` : ''}****${digits.slice(-4)}`;
}

function name(value: string): string {
  const [first, ...rest] = [...value.trim()];
  return first === undefined ? '' : first + '*'.repeat(Math.max(1, rest.length));
}

function tail(digits: string): string {
  return digits.length < 4 ? '****' : `****${digits.slice(-2)}`;
}
