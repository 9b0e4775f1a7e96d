import { useQuery } from '@apollo/client/react';
import { OrganisationGrantsGivenDocument } from '@tidewater/contract';

export interface GrantsGiven {
  /** With those given on from there. */
  count: number;
  customers: number;
}

/** What a person has given others and is still in force; undefined while it is being counted, and for a new person. */
export function useGrantsGiven(personId: string | undefined): GrantsGiven | undefined {
  const { data } = useQuery(OrganisationGrantsGivenDocument, {
    variables: { personId: personId ?? '' },
    skip: personId === undefined,
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.previewRevokeGrantsGivenBy;
  return found ? { count: found.given + found.passedOn, customers: found.customers } : undefined;
}
