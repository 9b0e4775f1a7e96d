import {
  anyTest,
  digitsSql,
  escapeLike,
  heldIn,
  readRecords,
  searchWords,
  type IndexedTest,
  type Raw,
  type Sight,
} from '../../../access/index.js';
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
  const text = (value: string) => sight.bindings.bind(value, 'text');
  const shown = (column: string) => sight.lensed(`Contact.${column}`, `${row}.${column}`);
  const lower = escapeLike(term.toLowerCase());
  const tests: IndexedTest[] = [
    {
      sql: `${shown('name')} ILIKE ${text(`%${lower}%`)}`,
      index: heldIn(`${row}.name`, term.toLowerCase(), sight.bindings),
    },
  ];
  if (/^[a-z]+$/i.test(term)) {
    for (const column of ['name_pinyin', 'name_initials']) {
      const sql = `${sight.lensed('Contact.name', `${row}.${column}`)} LIKE ${text(`${lower}%`)}`;
      tests.push({ sql, index: null });
    }
  }
  const digits = term.replace(/\D/g, '');
  if (digits.length >= 4) {
    const backwards = [...digits].reverse().join('');
    for (const column of ['mobile', 'phone']) {
      tests.push({
        sql: `${digitsSql(shown(column))} LIKE ${text(`%${digits}`)}`,
        index: () => `reverse(${digitsSql(`${row}.${column}`)}) LIKE ${text(`${backwards}%`)}`,
      });
    }
  }
  return anyTest(tests);
}
