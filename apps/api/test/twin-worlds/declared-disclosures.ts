/**
 * What the product tells on purpose of records that somebody does not see. Twin worlds may differ by these alone, so
 * nothing of what they name is replayed there; each has a test of its own that it tells no more than this.
 */
export const declaredDisclosures = [
  {
    rule: 'LC-10',
    channels: ['L18', 'L17'],
    what: 'The collision check, and an import, say that a company is a customer already: its name, stage, protector, since when and days left; under the strict setting only that it is taken.',
    test: 'customers/collision-check.spec.ts',
  },
  {
    rule: 'LC-2',
    channels: ['L13', 'L18'],
    what: 'Entering or renaming a company that is a customer already is refused as a duplicate, in the words of the collision check, and counts as one.',
    test: 'customers/mutations.spec.ts',
  },
  {
    rule: 'edge 19',
    channels: ['L13'],
    what: 'For ten minutes whoever lost the race for a pool customer hears that it was taken.',
    test: 'customers/claim.spec.ts',
  },
  {
    rule: 'edge 27',
    channels: ['L21'],
    what: 'What a deed of one’s own takes out of sight is answered once more with its name, code and stage.',
    test: 'customers/mutations.spec.ts',
  },
  {
    rule: 'LC-13',
    channels: ['L38'],
    what: 'Codes of customers are numbered one after another: who enters two learns how many were entered between.',
    test: null,
  },
  {
    rule: 'LC-16',
    channels: ['L29', 'L26'],
    what: 'A superior, or who manages the department, is told on Mondays how many customers of their people would drop in the week, as a number.',
    test: 'jobs/passage-of-time.spec.ts',
  },
  {
    rule: 'LC-14',
    channels: ['L13', 'L38'],
    what: 'Whoever assigns customers to somebody beyond their cap is told the cap and that it is passed.',
    test: 'customers/bulk.spec.ts',
  },
  {
    rule: 'AC-1',
    channels: ['L33'],
    what: 'Names, accounts, titles and departments of colleagues, and the tree of departments, are open to whoever is signed in.',
    test: 'people/me.spec.ts',
  },
  {
    rule: 'AC-2',
    channels: ['L31'],
    what: 'Names of fields, classes and actions are open to whoever is signed in; they stand in the pages as well.',
    test: null,
  },
] as const;
