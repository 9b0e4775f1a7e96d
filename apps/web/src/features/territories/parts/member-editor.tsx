import { DeleteOutlined } from '@ant-design/icons';
import type { TerritoryLevel, TerritoryMemberKind } from '@tidewater/contract';
import { Button, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { PrincipalSelect } from '../../../shared/ui/principal-select.js';
import type { DraftMember } from '../draft.js';
import { useTerritoryText } from '../i18n.js';

const kinds: TerritoryMemberKind[] = ['USER', 'TEAM', 'DEPARTMENT'];
const levels: TerritoryLevel[] = ['READ', 'WRITE'];

interface MemberEditorProps {
  members: DraftMember[];
  change: (members: DraftMember[]) => void;
}

/** Who belongs to a territory, and what that gives them. */
export function MemberEditor({ members, change }: MemberEditorProps) {
  const { t } = useTerritoryText();
  const [kind, setKind] = useState<TerritoryMemberKind>('USER');
  const options = levels.map((value) => ({ value, label: t(`level.${value}`) }));
  const label = t('member', { kind: t(`memberKind.${kind}`) });
  return (
    <section className="territory-block" aria-label={t('members')}>
      <h3>{t('members')}</h3>
      <p className="quiet">{t('membersHelp')}</p>
      {members.length === 0 ? (
        <p className="quiet">{t('noMembers')}</p>
      ) : (
        <ul className="territory-tags" aria-label={t('members')}>
          {members.map((member) => (
            <li key={member.id} className="territory-member">
              <span className="territory-member-name">
                {member.name} <span className="quiet">{t(`memberKind.${member.kind}`)}</span>
              </span>
              <Select<TerritoryLevel>
                aria-label={t('levelOf', { name: member.name })}
                value={member.level}
                options={options}
                onChange={(level) =>
                  change(members.map((one) => (one.id === member.id ? { ...one, level } : one)))
                }
              />
              <Button
                type="text"
                aria-label={t('removeMember', { name: member.name })}
                icon={<DeleteOutlined aria-hidden="true" />}
                onClick={() => change(members.filter(({ id }) => id !== member.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="territory-add" role="group" aria-label={t('addMember')}>
        <Radio.Group
          optionType="button"
          aria-label={t('memberKindLabel')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`memberKind.${value}`) }))}
          onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'USER')}
        />
        <Form.Item label={label} htmlFor="territory-member">
          <PrincipalSelect
            // A new search begins with everybody added.
            key={`${kind} ${members.length}`}
            id="territory-member"
            kind={kind}
            value={undefined}
            onChange={(_id, chosen) => {
              if (!chosen || members.some(({ id }) => id === chosen.id)) return;
              change([...members, { __typename: 'TerritoryMember', kind, level: 'READ', ...chosen }]);
            }}
          />
        </Form.Item>
      </div>
    </section>
  );
}
