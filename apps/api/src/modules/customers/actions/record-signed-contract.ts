import {
  recordSignedContract as decide,
  refusal,
  type ProblemCode,
  type SignedContract,
} from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CompanyColumns, LoadedCustomer } from '../data/customer.repository.js';
import { freestAfterSales, insertSignedContract } from '../data/signed-contract.repository.js';
import { decideOpened } from './decide-on.js';
import { openCustomer } from './open-customer.js';
import { done, refuse, type Outcome } from './outcome.js';
import { unlessTaken } from './unless-taken.js';

/** LC-7: from now on it is formal, for ever; edge 24: also when it signed in time and dropped before this was recorded. */
export async function recordSignedContract(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  given: SignedContract,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, customerId);
  if ('refusal' in opened) return opened;
  const contract = { ...given, number: given.number.trim() };
  const afterSales = await freestAfterSales(tx);
  const decision = decide(opened.customer.state, { contract, afterSales }, opened.facts);
  if (decision.ok && !isExact(contract.amount)) return refuse(wrong(['amount', 'value'], 'NOT_AN_AMOUNT'));
  const signed = await unlessTaken(tx, 'signed_contract_number_key', async () => {
    const outcome = await decideOpened(tx, opened, () => decision, {
      right: 'contract.record',
      company: dealsWith(contract, opened.customer),
    });
    if (outcome.refusal === undefined) await insertSignedContract(tx, customerId, viewer.id, contract);
    return outcome;
  });
  if (signed === null) return refuse(refusal('DUPLICATE', { path: ['number'] }));
  return signed.refusal === undefined ? done({ id: customerId }) : signed;
}

/** Amounts are kept to the cent; what has more places would be rounded behind somebody's back. */
function isExact(amount: string): boolean {
  return /^\d{1,16}(\.\d{1,2})?$/.test(amount);
}

function dealsWith({ signedOn }: SignedContract, { row }: LoadedCustomer): CompanyColumns {
  const days = [signedOn, row.firstDealOn ?? signedOn, row.lastDealOn ?? signedOn].sort();
  return {
    firstDealOn: days[0] ?? signedOn,
    lastDealOn: days.at(-1) ?? signedOn,
  };
}

function wrong(path: readonly string[], problem: ProblemCode) {
  return refusal('INVALID', { path, fields: [{ path, problem }] });
}
