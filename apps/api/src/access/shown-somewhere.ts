import { Bindings } from './bindings.js';
import { viewOfField } from './place-of.js';
import type { FieldName } from './rights.js';
import { Sight } from './sight.js';
import type { Viewer } from './viewer.js';

/** Whether there can be a row on which the viewer reads the field, or at least its mask. */
export function isShownSomewhere(viewer: Viewer, field: FieldName): boolean {
  const view = viewOfField(field);
  if (viewer.onlyActions?.has(view.read) === false) return false;
  const sight = Sight.of(view, viewer, new Bindings(), 'r', view.customer === 'none' ? null : 'c');
  return sight.levelSql(field) !== `'hidden'`;
}
