import type { ContactDraft } from '@tidewater/domain';
import { syllablesOf } from '@tidewater/domain/matching';

import type { Transaction } from '../../../platform/database/transaction.js';

export interface FirstContact {
  readonly customerId: string;
  readonly draft: ContactDraft;
}

/** The first contacts of many new customers at once, each the primary one, in the enterer's address book (LC-13). */
export async function insertFirstContacts(
  tx: Transaction,
  creatorId: string,
  contacts: readonly FirstContact[],
): Promise<void> {
  if (contacts.length === 0) return;
  const rows = contacts.map(({ customerId, draft }) => {
    const syllables = syllablesOf(draft.name);
    return {
      ...draft,
      customer_id: customerId,
      name_pinyin: syllables.join(''),
      name_initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    };
  });
  await tx.query(
    `WITH written AS (
       INSERT INTO contact (id, customer_id, name, name_pinyin, name_initials, title, mobile, phone, email, wechat,
         is_primary, creator_id, created_at, updated_at)
       SELECT new_id(), customer_id, name, name_pinyin, name_initials, title, mobile, phone, email, wechat,
         true, $2, $3, $3
       FROM jsonb_to_recordset($1::jsonb) AS list (customer_id uuid, name text, name_pinyin text, name_initials text,
         title text, mobile text, phone text, email text, wechat text)
       RETURNING id
     )
     INSERT INTO address_book_entry (user_id, contact_id, added_at) SELECT $2, id, $3 FROM written`,
    [JSON.stringify(rows), creatorId, new Date(tx.now)],
  );
}
