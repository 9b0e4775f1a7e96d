import type { MemberPartsFragment } from '@tidewater/contract';
import { Alert, Button, Checkbox, Drawer, Form, Input, Select, TreeSelect } from 'antd';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { DeputyPanel } from '../../../shared/ui/deputy-panel.js';
import { useDeputyText } from '../../../shared/ui/deputy-words.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useClearButton } from '../../../shared/ui/use-clear-button.js';
import { useOrganisationText } from '../i18n.js';
import { useMemberSave, type MemberFields } from '../use-member-save.js';
import type { RoleOption } from '../use-role-options.js';
import type { Branch } from '../use-departments.js';
import { useGrantsGiven } from '../use-grants-given.js';
import { GivenGrants } from './given-grants.js';
import { MemberStatus } from './member-status.js';

interface MemberDrawerProps {
  /** Absent: a new person. */
  member: MemberPartsFragment | undefined;
  /** Where a new one begins. */
  departmentId: string | undefined;
  tree: Branch[];
  roles: RoleOption[];
  close: () => void;
}

/** AC-1: where a person stands: department, superior, roles and what they manage. */
export function MemberDrawer({ member, departmentId, tree, roles, close }: MemberDrawerProps) {
  const { t } = useOrganisationText();
  const { t: shared } = useSharedText();
  const { t: deputy } = useDeputyText();
  const phone = useIsPhone();
  const clearButton = useClearButton();
  const [form] = Form.useForm<MemberFields>();
  const { save, busy, refusal } = useMemberSave(form, member, close);
  const given = useGrantsGiven(member?.id);
  const chosen = Form.useWatch('roleIds', form);
  const losesRole = chosen !== undefined && (member?.roles.some(({ id }) => !chosen.includes(id)) ?? false);
  return (
    <Drawer
      open
      size={phone ? '100%' : 480}
      title={member ? `${t('member.edit')} · ${member.name}` : t('member.add')}
      onClose={close}
      footer={
        <div className="organisation-drawer-foot">
          {member ? <MemberStatus member={member} done={close} /> : null}
          <Button onClick={close}>{shared('verb.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {shared('verb.save')}
          </Button>
        </div>
      }
    >
      {refusal ? <Alert type="warning" showIcon role="alert" title={refusal} /> : null}
      <Form<MemberFields>
        form={form}
        layout="vertical"
        initialValues={fieldsOf(member, departmentId)}
        onFinish={(fields) => void save(fields)}
        scrollToFirstError={{ focus: true }}
      >
        <Form.Item name="name" label={t('member.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="account"
          label={t('member.account')}
          extra={t('member.accountHelp')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={50} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="departmentId" label={t('member.department')}>
          <TreeSelect
            treeData={tree}
            treeDefaultExpandAll
            allowClear={clearButton}
            showSearch
            treeNodeFilterProp="title"
          />
        </Form.Item>
        <Form.Item name="superiorId" label={t('member.superior')} extra={t('member.superiorHelp')}>
          <PersonSelect allowClear except={member ? [member.id] : []} known={member?.superior ?? undefined} />
        </Form.Item>
        <Form.Item name="roleIds" label={t('member.roles')}>
          <Select mode="multiple" options={roles} optionFilterProp="label" />
        </Form.Item>
        {losesRole && given && given.count > 0 ? (
          <Form.Item name="cascade" valuePropName="checked" extra={t('given.cascadeHelp')}>
            <Checkbox>{t('given.cascade', { grants: t('given.grants', { count: given.count }) })}</Checkbox>
          </Form.Item>
        ) : null}
        <Form.Item name="managedDepartmentIds" label={t('member.manages')} extra={t('member.managesHelp')}>
          <TreeSelect treeData={tree} multiple treeDefaultExpandAll showSearch treeNodeFilterProp="title" />
        </Form.Item>
        <Form.Item name="title" label={t('member.titleField')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="post" label={t('member.post')}>
          <Input maxLength={50} />
        </Form.Item>
      </Form>
      {member ? (
        <section className="member-section" aria-labelledby="member-given">
          <h3 id="member-given">{t('given.heading')}</h3>
          <GivenGrants member={member} given={given} />
        </section>
      ) : null}
      {member?.active ? (
        <section className="member-section" aria-labelledby="member-deputies">
          <h3 id="member-deputies">{deputy('title')}</h3>
          <DeputyPanel personId={member.id} />
        </section>
      ) : null}
    </Drawer>
  );
}

function fieldsOf(
  member: MemberPartsFragment | undefined,
  departmentId: string | undefined,
): Partial<MemberFields> {
  if (!member) return { departmentId, roleIds: [], managedDepartmentIds: [] };
  return {
    name: member.name,
    account: member.account,
    departmentId: member.department?.id,
    superiorId: member.superior?.id,
    roleIds: member.roles.map(({ id }) => id),
    managedDepartmentIds: member.managedDepartments.map(({ id }) => id),
    title: member.title ?? '',
    post: member.post ?? '',
  };
}
