import { isKnownQuestion } from '../model/questions.js';
import { recordOf, recordTypes } from '../model/records/catalogue.js';
import { notAsked, notDone, type LeftOut } from '../operations/not-asked.js';
import type { Schema, TypeOfSchema } from '../operations/schema.js';
import { deedNames } from '../worlds/make-deed.js';
import { knownArguments, knownOperators, knownOrders, knownSubscriptions, notThereYet } from './known.js';

/**
 * What the product's schema has and the oracle does not know, each as a sentence that says what to do. Empty as long as
 * every way in is looked at or is said, with its reason, to be looked at elsewhere.
 */
export function whatIsNew(schema: Schema): string[] {
  return [
    ...roots(schema.type('Query'), isKnownQuestion, notAsked, askIt),
    ...roots(schema.type('Mutation'), (name) => deedNames.includes(name), notDone, doIt),
    ...subscriptions(schema),
    ...fields(schema),
    ...argumentsOf(schema),
    ...filters(schema),
    ...orders(schema),
    ...uses(schema),
  ];
}

const askIt =
  'say in model/questions.ts what has to be answered and in operations/make-query.ts how it is asked (behind one plain ' +
  'right it is enough to name it in model/gates.ts); if it shows nothing of a customer, put it into ' +
  'operations/not-asked.ts with the reason and the spec that covers it';
const doIt =
  'say in model/deeds.ts who may do it and in worlds/make-deed.ts how it is done; if the sight of a customer has no say ' +
  'in it, put it into operations/not-asked.ts (notDone) with the reason and the spec that covers it';

function roots(
  type: TypeOfSchema,
  isKnown: (name: string) => boolean,
  leftOut: readonly LeftOut[],
  whatToDo: string,
): string[] {
  const listed = leftOut.flatMap((one) => one.roots);
  const names = [...type.fields.keys()];
  return [
    ...names
      .filter((name) => !isKnown(name) && !listed.includes(name))
      .map((name) => `${type.name}.${name} is new to the oracle: ${whatToDo}.`),
    ...listed
      .filter((name) => isKnown(name))
      .map((name) => `${type.name}.${name} is asked by now: take it out of operations/not-asked.ts.`),
    ...listed
      .filter((name) => !names.includes(name))
      .map((name) => `${type.name}.${name} is gone: take it out of operations/not-asked.ts.`),
  ];
}

function subscriptions(schema: Schema): string[] {
  return [...schema.type('Subscription').fields.keys()]
    .filter((name) => !(name in knownSubscriptions))
    .map(
      (name) =>
        `Subscription.${name} is new to the oracle: listen to it in run/judge-subscriptions.ts, or say in ` +
        'manifest/known.ts what looks at it instead.',
    );
}

/** Every field of a record the model knows is held by the model; a new one then adds its own tests to the matrix. */
function fields(schema: Schema): string[] {
  return recordTypes().flatMap((type) => {
    const known = recordOf(type).fields;
    const there = schema.type(type).fields;
    return [
      ...[...there.keys()]
        .filter((name) => known[name] === undefined)
        .map(
          (name) =>
            `${type}.${name} is new to the oracle: say in model/records what it holds and which class withholds it; its ` +
            'tests in the matrix follow by themselves.',
        ),
      ...Object.entries(known)
        .filter(([name, rule]) => rule.filterOnly === undefined && !there.has(name))
        .map(([name]) => `${type}.${name} is gone: take it out of model/records.`),
    ];
  });
}

function argumentsOf(schema: Schema): string[] {
  const asked = [...schema.type('Query').fields.values()].filter(({ name }) => isKnownQuestion(name));
  const inRecords = recordTypes().flatMap((type) => [...schema.type(type).fields.values()]);
  return [...asked, ...inRecords].flatMap(({ name, args }) =>
    [...args.keys()]
      .filter((arg) => !knownArguments.includes(arg))
      .map(
        (arg) =>
          `The argument ${arg} of ${name} is new to the oracle: use it in operations/make-query.ts, answer it in ` +
          'model/questions.ts and name it in manifest/known.ts.',
      ),
  );
}

function filters(schema: Schema): string[] {
  const known = ['and', 'or', 'not', 'search'];
  return ['Customer', 'Contact'].flatMap((type) =>
    [...schema.type(`${type}Filter`).inputs].flatMap(([name, input]) => {
      if (known.includes(name)) return [];
      if (recordOf(type).fields[name]?.filter === undefined) {
        return [
          `${type}Filter.${name} is new to the oracle: give ${name} a \`filter\` (and \`filterOnly\`) in model/records.`,
        ];
      }
      return [...schema.type(input.name).inputs.keys()]
        .filter((operator) => !knownOperators.includes(operator))
        .map((operator) => `The operator ${operator} is new to the oracle: test it in model/filter.ts.`);
    }),
  );
}

function orders(schema: Schema): string[] {
  return Object.entries(knownOrders()).flatMap(([type, known]) =>
    schema
      .type(`${type}OrderField`)
      .values.filter((value) => !known.includes(value))
      .map(
        (value) =>
          `${type}OrderField.${value} is new to the oracle: say in model/order.ts which field it is.`,
      ),
  );
}

/** Uses of a field that the API does not offer: once it does, the matrix has to have them. */
function uses(schema: Schema): string[] {
  const words = schema.names();
  return Object.entries(notThereYet).flatMap(([use, pattern]) =>
    words
      .filter((word) => pattern.test(word))
      .map(
        (word) =>
          `${word}: fields can be used to ${use} by now. Add this use to matrix/channels.ts and to the model, then take ` +
          'it out of manifest/known.ts.',
      ),
  );
}
