import { DownloadOutlined } from '@ant-design/icons';
import { accessNames, fieldClasses, reaches, type FieldClass, type Reach } from '@tidewater/domain';
import { Button, Select, Skeleton } from 'antd';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { useRolesText } from '../i18n.js';
import { cellOf, matrixCsv, matrixRole, type MatrixCell, type MatrixRole } from '../matrix.js';
import { useAllRoles } from '../use-all-roles.js';
import { useCatalogue, type Catalogue } from '../use-catalogue.js';
import './roles.css';

/** AC-2: role by field, on one kind of customers at a time; the file holds all kinds. */
export function MatrixPage() {
  const { t, locale } = useRolesText();
  const names = accessNames(locale);
  const { params, change } = useAddress();
  const catalogue = useCatalogue();
  const { roles, trouble, retry } = useAllRoles();
  if (trouble) return <ErrorState trouble={trouble} retry={retry} />;
  const reach = reaches.find((known) => known === params.get('reach')) ?? 'own';
  const chosen = params.get('roles')?.split(',') ?? [];
  const shown = (roles ?? []).filter(({ id }) => chosen.length === 0 || chosen.includes(id)).map(matrixRole);
  const save = () => {
    if (!catalogue) return;
    const csv = matrixCsv(shown, catalogue, locale, [t('matrix.field'), t('matrix.reach')]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    link.download = `${t('matrix.file')}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="page">
      <PageHeader
        title={t('matrix.title')}
        actions={
          <Button
            icon={<DownloadOutlined aria-hidden="true" />}
            disabled={!catalogue || !roles}
            onClick={save}
          >
            {t('matrix.export')}
          </Button>
        }
      />
      <p className="quiet">{t('matrix.help')}</p>
      <div className="role-pickers">
        <Select
          className="role-picker"
          aria-label={t('matrix.reach')}
          value={reach}
          options={reaches.map((one) => ({ value: one, label: names.reaches[one] }))}
          onChange={(next: Reach) => change({ reach: next === 'own' ? undefined : next })}
        />
        <Select
          className="role-picker-wide"
          mode="multiple"
          maxTagCount="responsive"
          aria-label={t('matrix.roles')}
          placeholder={t('matrix.roles')}
          value={chosen}
          options={(roles ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ids: string[]) => change({ roles: ids.join(',') || undefined })}
        />
      </div>
      {roles && catalogue ? (
        <Matrix roles={shown} catalogue={catalogue} reach={reach} />
      ) : (
        <Skeleton active paragraph={{ rows: 12 }} />
      )}
    </div>
  );
}

interface MatrixProps {
  roles: readonly MatrixRole[];
  catalogue: Catalogue;
  reach: Reach;
}

function Matrix({ roles, catalogue, reach }: MatrixProps) {
  const { t } = useRolesText();
  return (
    <div className="panel role-table-scroll" tabIndex={0} role="region" aria-label={t('matrix.label')}>
      <table className="role-table role-matrix">
        <thead>
          <tr>
            <th scope="col">{t('matrix.field')}</th>
            {roles.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {fieldClasses.map((fieldClass) => (
          <ClassRows
            key={fieldClass}
            fieldClass={fieldClass}
            roles={roles}
            catalogue={catalogue}
            reach={reach}
          />
        ))}
      </table>
    </div>
  );
}

function LevelChip({ cell }: { cell: MatrixCell | null }) {
  const { t, locale } = useRolesText();
  if (!cell) {
    return (
      <span className="level-chip" title={t('matrix.unreached')}>
        <span aria-hidden="true">–</span>
        <span className="only-for-screen-readers">{t('matrix.unreached')}</span>
      </span>
    );
  }
  return (
    <span className="level-chip" data-level={cell.level}>
      {accessNames(locale).levels[cell.level]}
      {cell.single ? (
        <>
          <span aria-hidden="true"> *</span>
          <span className="only-for-screen-readers">{t('matrix.single')}</span>
        </>
      ) : null}
    </span>
  );
}

function ClassRows({ fieldClass, roles, catalogue, reach }: MatrixProps & { fieldClass: FieldClass }) {
  const { locale } = useRolesText();
  const names = accessNames(locale);
  const fields = catalogue.fieldsOf(fieldClass);
  if (fields.length === 0) return null;
  return (
    <tbody>
      <tr className="role-matrix-class">
        <th scope="rowgroup" colSpan={roles.length + 1}>
          {names.classes[fieldClass]}
        </th>
      </tr>
      {fields.map(({ name, label }) => (
        <tr key={name}>
          <th scope="row">{label}</th>
          {roles.map((role) => (
            <td key={role.id}>
              <LevelChip cell={cellOf(role, name, fieldClass, reach)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
