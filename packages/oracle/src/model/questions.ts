import { type Json, type JsonObject, iso, isList, isObject, text } from '../json.js';
import type { Asker } from './asker.js';
import { isAskedApproval, isAskedGrant, isInAddressBook, isOpen } from './asked-rows.js';
import { companyQuestions } from './company-questions.js';
import { type Expected, type Question, by, one, page } from './expected.js';
import { judgeAccess, onlookers } from './explanations.js';
import { namedIn, passes } from './filter.js';
import { isGated } from './gates.js';
import { judgeExplanation } from './judge-explanation.js';
import { type Key, orderKey } from './order.js';
import { runsOut } from './records/approval.js';
import { fieldOf } from './records/catalogue.js';
import { searchHits } from './search.js';
import { rowOf, rowsOf } from './world.js';

const questions: Readonly<Record<string, Question>> = {
  customers: (asker, args) => page(asker, 'Customer', args, newestFirst(args, 'Customer')),
  contacts: (asker, args) => page(asker, 'Contact', args, newestFirst(args, 'Contact')),
  customer: (asker, args) => one(asker, 'Customer', 'customer', args),
  contact: (asker, args) => one(asker, 'Contact', 'contact', args),
  approval: (asker, args) => one(asker, 'Approval', 'approval', args),
  approvals: (asker, args) =>
    page(asker, 'Approval', {}, approvalOrder(args), (row) => isAskedApproval(asker, row, args)),
  grants: (asker, args) =>
    page(asker, 'Grant', {}, [by('valid_from', 'DESC')], (row) => isAskedGrant(asker, row, args)),
  addressBook: (asker, args) =>
    page(asker, 'Contact', {}, [orderKey('Contact', 'NAME', 'ASC')], (row) =>
      isInAddressBook(asker, row, args),
    ),
  reminders: (asker, args) =>
    page(asker, 'Reminder', {}, [by('due', 'ASC')], (row) => isOpen(row, text(args, 'on'))),
  bulkOperations: (asker) => page(asker, 'BulkOperation', {}, [by('at', 'DESC')]),
  ...companyQuestions,
  search: (asker, args) => ({
    kind: 'exactly',
    value: searchHits(
      asker,
      text(args, 'text') ?? '',
      typeof args['first'] === 'number' ? args['first'] : null,
    ),
  }),
  customerStageCounts: (asker, args) => ({ kind: 'exactly', value: stageCounts(asker, args) }),
  explainAccess: (asker, args) => ({
    kind: 'judged',
    judge: (got) => judgeAccess(asker, text(args, 'userId') ?? '', args, got),
  }),
  explainMyAccess: (asker, args) => ({
    kind: 'judged',
    judge: (got) => judgeAccess(asker, asker.person.id, args, got),
  }),
  customerOnlookers: (asker, args) => ({ kind: 'exactly', value: onlookers(asker, args) }),
  explainStage: (asker, args) => ({
    kind: 'judged',
    judge: (got) => judgeExplanation(asker, text(args, 'customerId'), got),
  }),
};

export function isKnownQuestion(name: string): boolean {
  return name in questions || isGated(name);
}

export function answerTo(asker: Asker, name: string, args: JsonObject): Expected {
  // Who may not ask has been forbidden to by now.
  if (isGated(name)) return { kind: 'judged', judge: (got) => judgeOpened(asker, args, got) };
  const question = questions[name];
  if (question === undefined) throw new Error(`The oracle does not know the question ${name}`);
  return question(asker, args);
}

/** Whoever holds the right is answered, but about what is not there. */
function judgeOpened({ world }: Asker, { roleId }: JsonObject, got: Json): string | null {
  const isThere = roleId === undefined || rowOf(world, 'role', String(roleId)) !== null;
  return got === null && isThere ? 'is withheld' : null;
}

/** Whose fields the arguments of a question name. */
const namedBy: Readonly<Record<string, string>> = {
  customers: 'Customer',
  customerStageCounts: 'Customer',
  contacts: 'Contact',
};

/** Texts of refusal, any of which may answer the question; none where every argument may be used. */
export function refusedArguments(asker: Asker, name: string, args: JsonObject): string[] {
  const type = namedBy[name];
  if (type === undefined) return [];
  const filter = isObject(args['filter']) ? namedIn(args['filter']) : [];
  const refused = filter.filter(
    (field) => !(field === 'search' && type === 'Customer') && !mayFilter(asker, type, field),
  );
  const order = ordersIn(args).map((one) => text(one, 'field') ?? '');
  return [
    ...refused.map((field) => `Field "${field}" is not defined by type "${type}Filter".`),
    ...order
      .filter((field) => !mayOrder(asker, type, field))
      .map((field) => `Value "${field}" does not exist in "${type}OrderField" enum.`),
  ];
}

function mayFilter(asker: Asker, type: string, name: string): boolean {
  const field = fieldOf(type, name);
  return field?.filter !== undefined && asker.mayName(type, name);
}

function mayOrder(asker: Asker, type: string, name: string): boolean {
  try {
    const { field } = orderKey(type, name, 'ASC');
    return field === null || asker.mayName(type, field);
  } catch {
    return false;
  }
}

function ordersIn(args: JsonObject): JsonObject[] {
  return (isList(args['orderBy']) ? args['orderBy'] : []).filter(isObject);
}

function newestFirst(args: JsonObject, type: string): Key[] {
  const asked = ordersIn(args).map((one) =>
    orderKey(type, text(one, 'field') ?? '', one['direction'] === 'DESC' ? 'DESC' : 'ASC'),
  );
  return asked.length > 0 ? asked : [by('created_at', 'DESC')];
}

function approvalOrder(args: JsonObject): Key[] {
  const keys = ordersIn(args).map((one): Key => {
    const direction = one['direction'] === 'DESC' ? 'DESC' : 'ASC';
    if (one['field'] === 'DUE') return { field: null, value: (row) => iso(runsOut(row)), direction };
    return by(one['field'] === 'DECIDED_AT' ? 'decided_at' : 'created_at', direction);
  });
  return keys.length > 0 ? keys : [by('created_at', 'DESC')];
}

function stageCounts(asker: Asker, args: JsonObject): Json {
  const filter = isObject(args['filter']) ? args['filter'] : {};
  return ['potential', 'intent', 'formal', 'pool'].map((stage) => {
    const value = rowsOf(asker.world, 'customer').filter(
      (row) =>
        row['stage'] === stage && asker.sees('Customer', row) && passes(asker, 'Customer', row, filter),
    ).length;
    return { stage: stage.toUpperCase(), count: { value, capped: false } };
  });
}
