import { getNamedType } from 'graphql';

import { objectWriter, propertyWriter, writeList, type Write } from './json-writer.js';
import type { Connection } from './page.js';
import type { SelectedField, Selection } from './selection.js';

/** The writer of one page of a list, its nodes written by `writeNode`. @throws NotPlain */
export function connectionWriter<Node, Shaping>(
  typeName: string,
  selection: Selection,
  writeNode: Write<Node, Shaping>,
): Write<Connection<Node>, Shaping> {
  return objectWriter(typeName, selection, (field) =>
    field.name === 'edges' ? edgesWriter(field, writeNode) : propertyWriter(field),
  );
}

function edgesWriter<Node, Shaping>(
  edges: SelectedField,
  writeNode: Write<Node, Shaping>,
): Write<Connection<Node>, Shaping> {
  type Edge = Connection<Node>['edges'][number];
  const write = objectWriter<Edge, Shaping>(typeNameOf(edges), edges.below, (field) =>
    field.name === 'node' ? ({ node }, shaping) => writeNode(node, shaping) : propertyWriter(field),
  );
  return (connection, shaping) => writeList(connection.edges, write, shaping);
}

/** Name of the type of a field's values. */
export function typeNameOf({ declared }: SelectedField): string {
  return declared ? getNamedType(declared.type).name : '';
}
