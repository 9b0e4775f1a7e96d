import { useQuery } from '@apollo/client/react';
import { OrganisationRolesDocument } from '@tidewater/contract';

export interface RoleOption {
  value: string;
  label: string;
}

/** Every role, to choose from. */
export function useRoleOptions(): RoleOption[] {
  const { data } = useQuery(OrganisationRolesDocument, { fetchPolicy: 'cache-and-network' });
  return data?.roles.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
}
