import { OrganisationSaveUserDocument, type MemberPartsFragment } from '@tidewater/contract';
import { App, type FormInstance } from 'antd';
import { useState } from 'react';
import { useRun } from '../../shared/graphql/use-run.js';
import { useOrganisationText } from './i18n.js';

export interface MemberFields {
  account: string;
  name: string;
  title?: string;
  post?: string;
  departmentId?: string | undefined;
  superiorId?: string | undefined;
  roleIds: string[];
  managedDepartmentIds: string[];
  /** Takes back what they have given as well. */
  cascade?: boolean;
}

/** Saves a person; what is wrong with a field is said at the field. */
export function useMemberSave(
  form: FormInstance<MemberFields>,
  member: MemberPartsFragment | undefined,
  saved: () => void,
) {
  const { t } = useOrganisationText();
  const { message } = App.useApp();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const save = async ({ title, post, departmentId, superiorId, ...fields }: MemberFields) => {
    setBusy(true);
    setRefusal(undefined);
    const input = {
      ...fields,
      id: member?.id ?? null,
      version: member?.version ?? null,
      title: title ?? null,
      post: post ?? null,
      departmentId: departmentId ?? null,
      superiorId: superiorId ?? null,
    };
    const outcome = await run(
      OrganisationSaveUserDocument,
      { input },
      { pick: (data) => data.saveUser, refetch: ['OrganisationMembers', 'OrganisationTree'], quiet: true },
    );
    setBusy(false);
    if (outcome.kind === 'done') {
      void message.success(t(member ? 'member.saved' : 'member.created', { name: outcome.value.name }));
      saved();
    }
    if (outcome.kind !== 'refused') return;
    const { refusalCode, message: sentence, path, details } = outcome.refusal;
    const problems = details?.fields ?? (path ? [{ path, message: sentence }] : []);
    for (const { path: place, message: said } of problems) {
      const name = isField(place[0]) ? place[0] : undefined;
      if (name) form.setFields([{ name, errors: [said] }]);
    }
    setRefusal(refusalCode === 'STALE' ? t('member.stale') : sentence);
  };
  return { save, busy, refusal };
}

const names = [
  'account',
  'name',
  'title',
  'post',
  'departmentId',
  'superiorId',
  'roleIds',
  'managedDepartmentIds',
] as const satisfies readonly (keyof MemberFields)[];

function isField(name: string | undefined): name is (typeof names)[number] {
  return names.some((one) => one === name);
}
