/** `-1234567.8` → `-1,234,567.80` */
export function groupDigits(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${grouped}.${fraction.padEnd(2, '0')}`;
}
