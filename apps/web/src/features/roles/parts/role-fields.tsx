import { DownOutlined, RightOutlined } from '@ant-design/icons';
import {
  accessNames,
  fieldClasses,
  type FieldClass,
  type FieldName,
  type LevelsByReach,
  type RoleRights,
} from '@tidewater/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useRolesText } from '../i18n.js';
import type { Catalogue } from '../use-catalogue.js';
import { LevelEditor } from './level-editor.js';

interface RoleFieldsProps {
  rights: RoleRights;
  change: (rights: RoleRights) => void;
  catalogue: Catalogue;
  editable: boolean;
}

/** Fields by level and reach: by sensitivity class, with single fields folding open. */
export function RoleFields({ rights, change, catalogue, editable }: RoleFieldsProps) {
  const { t } = useRolesText();
  return (
    <section className="panel role-panel" aria-labelledby="role-fields">
      <h2 id="role-fields">{t('levels.title')}</h2>
      <p className="quiet">{t('levels.help')}</p>
      {fieldClasses
        .filter((fieldClass) => fieldClass !== 'identity')
        .map((fieldClass) => (
          <ClassLevels
            key={fieldClass}
            fieldClass={fieldClass}
            rights={rights}
            change={change}
            catalogue={catalogue}
            editable={editable}
          />
        ))}
    </section>
  );
}

function ClassLevels({
  fieldClass,
  rights,
  change,
  catalogue,
  editable,
}: RoleFieldsProps & { fieldClass: FieldClass }) {
  const { t, list, locale } = useRolesText();
  const fields = catalogue.fieldsOf(fieldClass);
  const singled = fields.filter(({ name }) => rights.overrides?.[name] !== undefined).length;
  const [open, setOpen] = useState(false);
  const label = accessNames(locale).classes[fieldClass];
  const id = `class-${fieldClass}`;
  return (
    <div className="role-class" role="group" aria-labelledby={id}>
      <div className="role-class-row">
        <div>
          <strong id={id}>{label}</strong>
          <p className="quiet">{list(fields.map((field) => field.label.split(' · ')[1] ?? ''))}</p>
        </div>
        <LevelEditor
          place={label}
          value={rights.fields[fieldClass] ?? {}}
          change={(value) => change({ ...rights, fields: { ...rights.fields, [fieldClass]: value } })}
          maskable={catalogue.isMaskable(fieldClass)}
          editable={editable}
        />
        <Button
          type="link"
          size="small"
          aria-expanded={open}
          icon={open ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
          onClick={() => setOpen(!open)}
        >
          {singled > 0 ? t('levels.singled', { count: singled }) : t('levels.singles')}
        </Button>
      </div>
      {open
        ? fields.map(({ name, label: fieldLabel, maskable }) => (
            <div key={name} className="role-single" data-singled={rights.overrides?.[name] !== undefined}>
              <span>{fieldLabel}</span>
              <LevelEditor
                place={fieldLabel}
                value={rights.overrides?.[name] ?? {}}
                change={(value) => change({ ...rights, overrides: withField(rights, name, value) })}
                maskable={maskable}
                editable={editable}
                follows
              />
            </div>
          ))
        : null}
    </div>
  );
}

/** A field that says nothing of its own follows its class and needs no line. */
function withField({ overrides = {} }: RoleRights, name: FieldName, value: LevelsByReach) {
  const others = Object.entries(overrides).filter(([field]) => field !== name);
  const own = Object.keys(value).length > 0 ? [[name, value] as const] : [];
  return Object.fromEntries([...others, ...own]);
}
