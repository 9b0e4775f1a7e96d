import { useQuery } from '@apollo/client/react';
import { OrganisationTreeDocument, type OrganisationTreeQuery } from '@tidewater/contract';
import { useMemo } from 'react';

export type Department = OrganisationTreeQuery['departmentTree'][number];

export interface Branch {
  key: string;
  value: string;
  title: string;
  department: Department;
  children: Branch[];
}

/** The departments as a tree; every one stands after the one above it in the answer. */
export function useDepartments() {
  const { data, error, refetch } = useQuery(OrganisationTreeDocument, { fetchPolicy: 'cache-and-network' });
  const list = data?.departmentTree;
  const tree = useMemo(() => branchesOf(list ?? []), [list]);
  return { list, tree, error, refetch };
}

export function branchesOf(departments: readonly Department[]): Branch[] {
  const branches = new Map<string, Branch>();
  const roots: Branch[] = [];
  for (const department of departments) {
    const { id, name, parentId } = department;
    const branch: Branch = { key: id, value: id, title: name, department, children: [] };
    branches.set(id, branch);
    const parent = parentId ? branches.get(parentId) : undefined;
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}
