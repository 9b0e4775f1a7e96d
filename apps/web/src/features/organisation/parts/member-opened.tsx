import { useQuery } from '@apollo/client/react';
import { OrganisationMemberDocument } from '@tidewater/contract';
import { useAddress } from '../../../shared/hooks/use-address.js';
import type { Branch } from '../use-departments.js';
import { useRoleOptions } from '../use-role-options.js';
import { MemberDrawer } from './member-drawer.js';

/** The person the address names, `new` for one who is not there yet. */
export function MemberOpened({ tree }: { tree: Branch[] }) {
  const { params, change } = useAddress();
  const roles = useRoleOptions();
  const id = params.get('person');
  const { data } = useQuery(OrganisationMemberDocument, {
    variables: { id: id ?? '' },
    skip: id === null || id === 'new',
    fetchPolicy: 'network-only',
  });
  const member = data?.member?.id === id ? data.member : undefined;
  if (id === null || (id !== 'new' && !member)) return null;
  return (
    <MemberDrawer
      key={id}
      member={member ?? undefined}
      departmentId={params.get('department') ?? undefined}
      tree={tree}
      roles={roles}
      close={() => change({ person: undefined })}
    />
  );
}
