import type { ApplicationModule } from '../../platform/module.js';
import { ContactRow } from './data/contact.row.js';
import { ContactMutationsResolver } from './graphql/contact-mutations.resolver.js';
import { ContactsResolver } from './graphql/contacts.resolver.js';
import { CustomerContactsResolver } from './graphql/customer-contacts.resolver.js';
import { SearchResolver } from './graphql/search.resolver.js';

export { bringContact } from './actions/bring-contact.js';
export { contactOf } from './data/contact.repository.js';
export { ContactInput } from './graphql/contact.input.js';
export { Contact } from './graphql/contact.type.js';
export { enterCustomer } from './actions/enter-customer.js';
export { insertFirstContacts, type FirstContact } from './data/insert-contacts.js';

/** The people at a customer, the address book and the search over both. */
export const contacts: ApplicationModule = {
  name: 'contacts',
  uses: ['customers'],
  resolvers: [ContactMutationsResolver, ContactsResolver, CustomerContactsResolver, SearchResolver],
  rows: [ContactRow],
};
