export type TourKey =
  | 'welcome'
  | 'collision'
  | 'entry'
  | 'review'
  | 'followUp'
  | 'intent'
  | 'approve'
  | 'clock'
  | 'drop'
  | 'claim'
  | 'allocate'
  | 'done';

export interface TourStep {
  key: TourKey;
  /** The demo account that does it. */
  account?: string;
  /** Where it is done; the company of the tour is searched for where the page has a search. */
  path?: (company: string) => string;
  /** What to look at, the first that is there. */
  targets?: string[];
  /** Shows the details of a company to be entered. */
  sample?: true;
  /** By how many days the clock is moved. */
  forward?: number[];
}

const searched = (path: string) => (company: string) => `${path}?q=${encodeURIComponent(company)}`;

/** The main job in order, each step with who does it and where. */
export const tourSteps: readonly TourStep[] = [
  { key: 'welcome' },
  { key: 'collision', account: 'sales1', path: () => '/customers/new', targets: ['#name'] },
  {
    key: 'entry',
    account: 'sales1',
    path: () => '/customers/new',
    targets: ['main button[type="submit"]', '#name'],
    sample: true,
  },
  {
    key: 'review',
    account: 'reviewer',
    path: () => '/reviews',
    targets: ['.verdict-bar', 'main .record-list tbody tr', 'main .record-card'],
  },
  {
    key: 'followUp',
    account: 'sales1',
    path: searched('/customers'),
    targets: ['.follow-up-form', 'main .record-list tbody tr', 'main .record-card'],
  },
  {
    key: 'intent',
    account: 'sales1',
    path: searched('/customers'),
    targets: ['.record-actions', 'main .record-list tbody tr', 'main .record-card'],
  },
  {
    key: 'approve',
    account: 'manager',
    path: () => '/approvals',
    targets: ['.verdict-bar', 'main .record-list tbody tr', 'main .record-card'],
  },
  { key: 'clock', account: 'sales1', path: () => '/', targets: ['.demo-clock'], forward: [15, 1] },
  {
    key: 'drop',
    account: 'sales1',
    path: searched('/pool'),
    targets: ['.why', '.record-actions', 'main .record-list tbody tr', 'main .record-card'],
  },
  {
    key: 'claim',
    account: 'sales2',
    path: searched('/pool'),
    targets: ['main .row-actions button', 'main .record-card-actions'],
  },
  {
    key: 'allocate',
    account: 'manager',
    path: () => '/customers',
    targets: ['.batch-bar', 'main .record-list thead .tick'],
  },
  { key: 'done' },
];
