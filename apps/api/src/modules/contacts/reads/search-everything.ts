import { escapeLike, readRecords, searchWords, type Raw, type Sight } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Customer, customerOrder } from '../../customers/index.js';
import { Contact } from '../graphql/contact.type.js';

const DEFAULT_HITS = 8;
const MOST_HITS = 20;

/** Customers and contacts that a few letters, characters or digits may mean, each as its reader may see it. */
export async function searchEverything(context: RequestContext, text: string, first: number | null) {
  signedIn(context);
  const term = searchWords(text);
  if (term === '') return [];
  const page = { first: Math.min(Math.max(first ?? DEFAULT_HITS, 1), MOST_HITS) };
  const [customers, contacts] = await Promise.all([
    readRecords(
      context,
      Customer,
      {
        ...page,
        filter: { search: term },
        order: customerOrder([{ field: 'UPDATED_AT', direction: 'DESC' }]),
      },
      ['id', 'name', 'stage', 'code'],
    ),
    readRecords(
      context,
      Contact,
      { ...page, order: [], where: (row, sight) => contactTest(term, row, sight) },
      ['id', 'name', 'title', 'customerName', 'customerId'],
    ),
  ]);
  return [...customers.map(customerHit), ...contacts.map(contactHit)];
}

const customerHit = ({ id, name, stage, code }: Raw) => ({
  kind: 'CUSTOMER',
  id,
  customerId: id,
  title: name,
  subtitle: code,
  stage,
});

const contactHit = ({ id, name, title, customerName, customerId }: Raw) => ({
  kind: 'CONTACT',
  id,
  customerId,
  title: name ?? '',
  subtitle: [customerName, title].filter(Boolean).join(' · '),
  stage: null,
});

/** Name, pinyin and initials, and the last digits of a number, each under its own right. */
function contactTest(term: string, row: string, sight: Sight): string {
  const lower = escapeLike(term.toLowerCase());
  const tests = [
    `${sight.lensed('Contact.name', `${row}.name`)} ILIKE ${sight.bindings.bind(`%${lower}%`, 'text')}`,
  ];
  if (/^[a-z]+$/i.test(term)) {
    const start = sight.bindings.bind(`${lower}%`, 'text');
    for (const column of ['name_pinyin', 'name_initials']) {
      tests.push(`${sight.lensed('Contact.name', `${row}.${column}`)} LIKE ${start}`);
    }
  }
  const digits = term.replace(/\D/g, '');
  if (digits.length >= 4) {
    const end = sight.bindings.bind(`%${digits}`, 'text');
    for (const column of ['mobile', 'phone']) {
      const value = sight.lensed(`Contact.${column}`, `${row}.${column}`);
      tests.push(`regexp_replace(${value}, '[^0-9]', '', 'g') LIKE ${end}`);
    }
  }
  return `(${tests.join(' OR ')})`;
}
