import { useQuery } from '@apollo/client/react';
import { RoleCatalogueDocument, type RoleCatalogueQuery } from '@tidewater/contract';
import {
  fieldClasses,
  isFieldName,
  type FieldClass,
  type FieldName,
  type KnownField,
} from '@tidewater/domain';
import { useMemo } from 'react';

type CatalogueField = RoleCatalogueQuery['accessCatalogue']['fields'][number];

export interface Catalogue {
  /** The fields of a class, in the order of their records. */
  fieldsOf: (fieldClass: FieldClass) => { name: FieldName; label: string; maskable: boolean }[];
  known: ReadonlyMap<FieldName, KnownField>;
  classOf: (field: FieldName) => FieldClass | null;
  isMaskable: (fieldClass: FieldClass) => boolean;
}

/** What rights can be given on; undefined until it is known. */
export function useCatalogue(): Catalogue | undefined {
  const { data } = useQuery(RoleCatalogueDocument);
  return useMemo(() => (data ? catalogueOf(data.accessCatalogue.fields) : undefined), [data]);
}

function catalogueOf(fields: readonly CatalogueField[]): Catalogue {
  const listed = fields.flatMap(({ name, class: given, label, mask }) => {
    const fieldClass = fieldClasses.find((known) => known === given);
    return fieldClass && isFieldName(name)
      ? [{ name, label, class: fieldClass, maskable: mask !== null }]
      : [];
  });
  const known = new Map(listed.map((field) => [field.name, field]));
  return {
    known,
    fieldsOf: (fieldClass) => listed.filter((field) => field.class === fieldClass),
    classOf: (field) => known.get(field)?.class ?? null,
    isMaskable: (fieldClass) => listed.some((field) => field.class === fieldClass && field.maskable),
  };
}
