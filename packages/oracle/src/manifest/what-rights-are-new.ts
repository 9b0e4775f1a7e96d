import { type JsonObject, isList, isObject, text, texts } from '../json.js';
import { matrixFields } from '../matrix/matrix-world.js';
import { fieldOf } from '../model/records/catalogue.js';
import { fieldClasses, plainActions, reaches, scopedActions } from '../model/vocabulary.js';
import type { Document } from '../operations/document.js';

export const catalogueQuestion: Document = {
  query: '{ accessCatalogue { classes scopedActions plainActions reaches fields { name class mask } } }',
  variables: {},
};

/**
 * What rights can be given on according to the product and not according to the model, or the other way round: the
 * words of rights, and every field with its class and its mask.
 */
export function whatRightsAreNew(catalogue: JsonObject): string[] {
  const classes = fieldClasses.filter((one) => one !== 'identity');
  const held = matrixFields.map(({ type, name }) => {
    const rule = fieldOf(type, name);
    return said(`${type}.${name}`, rule?.class ?? '', rule?.mask ?? null);
  });
  const published = (isList(catalogue['fields']) ? catalogue['fields'] : [])
    .filter(isObject)
    .map((one) => said(text(one, 'name') ?? '', text(one, 'class') ?? '', text(one, 'mask')));
  return [
    ...apart('class of fields', texts(catalogue['classes']), classes),
    ...apart('verb with a scope', texts(catalogue['scopedActions']), scopedActions),
    ...apart('plain verb', texts(catalogue['plainActions']), plainActions),
    ...apart('reach', texts(catalogue['reaches']), reaches),
    ...apart('field', published, held),
  ];
}

function said(name: string, fieldClass: string, mask: string | null): string {
  return `${name}, ${fieldClass}${mask === null ? '' : `, masked as ${mask}`}`;
}

function apart(what: string, product: readonly string[], model: readonly string[]): string[] {
  return [
    ...product
      .filter((one) => !model.includes(one))
      .map(
        (one) =>
          `${what} ${one}: the product has it, the model not. Say it in model/vocabulary.ts or model/records.`,
      ),
    ...model
      .filter((one) => !product.includes(one))
      .map((one) => `${what} ${one}: the model has it, the product not.`),
  ];
}
