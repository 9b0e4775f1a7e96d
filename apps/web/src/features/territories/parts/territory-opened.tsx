import { useQuery } from '@apollo/client/react';
import { TerritoryOpenedDocument } from '@tidewater/contract';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { TerritoryDrawer } from './territory-drawer.js';

/** The territory the address names, `new` for one that is not there yet. */
export function TerritoryOpened() {
  const { params, change } = useAddress();
  const id = params.get('territory');
  const { data } = useQuery(TerritoryOpenedDocument, {
    variables: { id: id ?? '' },
    skip: id === null || id === 'new',
    fetchPolicy: 'network-only',
  });
  const territory = data?.territory?.id === id ? data.territory : undefined;
  if (id === null || (id !== 'new' && !territory)) return null;
  return (
    <TerritoryDrawer
      key={`${id} ${territory?.version ?? 0}`}
      territory={territory ?? undefined}
      close={() => change({ territory: undefined })}
    />
  );
}
