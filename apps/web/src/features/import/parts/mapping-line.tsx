import { Input, Select } from 'antd';
import { useId } from 'react';
import { useImportText } from '../i18n.js';
import { mayBeConstant, requiredFields, type ImportField } from '../import-fields.js';
import { columnsOf, type Preview } from '../mapping.js';
import type { ImportWizard } from '../use-import-wizard.js';
import { useClearButton } from '../../../shared/ui/use-clear-button.js';

interface MappingLineProps {
  field: ImportField;
  wizard: ImportWizard;
  preview: Preview;
  required: boolean;
}

/** One field: the column it is read from and the value for empty cells. */
export function MappingLine({ field, wizard, preview, required }: MappingLineProps) {
  const clearButton = useClearButton();
  const { t } = useImportText();
  const id = useId();
  const { columns, draft, missing, setColumn, setConstant } = wizard;
  const label = t(`field.${field}`);
  const lacks = missing.includes(field);
  const first = preview.rows[0] ?? [];
  const options = columnsOf(preview).map((column) => ({
    value: column,
    label: column,
    sample: first[preview.columns.indexOf(column)] ?? '',
  }));
  const help = helpOf(field);
  return (
    <div className="import-line" data-lacks={lacks}>
      <span className="import-line-label">
        {label}
        {required ? (
          <em>{t('mapping.required')}</em>
        ) : requiredFields.some((one) => one === field) ? (
          <small className="quiet">{t('mapping.later')}</small>
        ) : null}
      </span>
      <Select
        aria-label={t('mapping.columnOf', { field: label })}
        aria-required={required}
        aria-invalid={lacks}
        aria-describedby={lacks ? `${id}-problem` : undefined}
        status={lacks ? 'error' : ''}
        placeholder={t('mapping.noColumn')}
        allowClear={clearButton}
        showSearch
        value={columns[field] ?? null}
        options={options}
        optionRender={({ data }) => (
          <span className="import-option">
            {data.label}
            <span className="quiet">{data.sample}</span>
          </span>
        )}
        onChange={(column: string | null) => setColumn(field, column ?? undefined)}
      />
      {mayBeConstant(field) ? (
        <Input
          aria-label={t('mapping.constantOf', { field: label })}
          placeholder={t(columns[field] ? 'mapping.constantWhereEmpty' : 'mapping.constantForAll')}
          allowClear={clearButton}
          maxLength={500}
          value={draft?.constants[field] ?? ''}
          onChange={(event) => setConstant(field, event.target.value)}
        />
      ) : (
        <span className="quiet import-line-note">{help ? t(help) : null}</span>
      )}
      {lacks ? (
        <p id={`${id}-problem`} className="import-problem" role="alert">
          {t(mayBeConstant(field) ? 'mapping.lacks' : 'mapping.lacksColumn', { field: label })}
        </p>
      ) : mayBeConstant(field) && help && draft?.constants[field] ? (
        <p className="quiet import-problem">{t(help)}</p>
      ) : null}
    </div>
  );
}

function helpOf(field: ImportField) {
  switch (field) {
    case 'contact.name':
      return 'mapping.contactHelp';
    case 'creditCode':
      return 'mapping.creditCodeHelp';
    case 'phone':
      return 'mapping.phoneHelp';
    case 'country':
      return 'mapping.countryHelp';
    default:
      return undefined;
  }
}
