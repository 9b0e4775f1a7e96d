/** What is ticked until somebody chooses otherwise, as far as there is such a column for them. */
export const usualColumns: readonly string[] = [
  'name',
  'code',
  'stage',
  'industry',
  'address',
  'phone',
  'contact.name',
  'contact.mobile',
  'owner',
  'protectedUntil',
  'lastFollowUpAt',
];
