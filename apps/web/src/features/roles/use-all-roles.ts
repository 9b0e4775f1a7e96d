import { useQuery } from '@apollo/client/react';
import { RoleListDocument, type RolePartsFragment } from '@tidewater/contract';
import { describeError, type Trouble } from '../../shared/graphql/describe-error.js';

/** As many roles as one page of the API holds. */
export function useAllRoles(): {
  roles: RolePartsFragment[] | undefined;
  trouble: Trouble | undefined;
  retry: () => void;
} {
  const { data, error, refetch } = useQuery(RoleListDocument, {
    variables: { search: null, first: 200 },
    fetchPolicy: 'cache-and-network',
  });
  return {
    roles: data?.roles.edges.map(({ node }) => node),
    trouble: error && !data ? describeError(error) : undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}
