import { Alert, Button, Segmented, Skeleton } from 'antd';
import { useImportText } from '../i18n.js';
import { isImportField } from '../import-fields.js';
import { looksGarbled, namesakesIn, type Preview } from '../mapping.js';
import type { ImportWizard } from '../use-import-wizard.js';

/** The first lines as they are read, and the switch for when they are read wrongly. */
export function PreviewPanel({ wizard }: { wizard: ImportWizard }) {
  const { t } = useImportText();
  const { preview, reading, forget, setEncoding } = wizard;
  return (
    <section className="panel" aria-labelledby="import-preview" aria-busy={reading}>
      <div className="panel-head import-preview-head">
        <h2 id="import-preview">{t('preview.title')}</h2>
        {preview ? (
          <>
            <span className="import-file-name">{preview.fileName}</span>
            <span className="quiet numbers">{t('preview.lines', { count: preview.total })}</span>
            <Button className="panel-more" size="small" onClick={forget}>
              {t('file.another')}
            </Button>
          </>
        ) : null}
      </div>
      {preview ? (
        <div className="import-body">
          <div className="import-encoding">
            <span id="import-encoding">{t('preview.encoding')}</span>
            <Segmented
              name="encoding"
              aria-labelledby="import-encoding"
              value={preview.encoding}
              options={[
                { value: 'UTF_8', label: 'UTF-8' },
                { value: 'GB18030', label: 'GBK' },
              ]}
              onChange={setEncoding}
            />
            <span className="quiet">{t('preview.encodingHelp')}</span>
          </div>
          <Doubts preview={preview} />
          {preview.columns.length > 0 ? <PreviewTable wizard={wizard} preview={preview} /> : null}
        </div>
      ) : (
        <div className="import-body">
          <Skeleton active title={false} paragraph={{ rows: 5 }} />
        </div>
      )}
    </section>
  );
}

function Doubts({ preview }: { preview: Preview }) {
  const { t, list } = useImportText();
  const namesakes = namesakesIn(preview);
  return (
    <>
      {preview.total === 0 ? <Alert type="error" showIcon role="alert" title={t('preview.noLines')} /> : null}
      {looksGarbled(preview) ? (
        <Alert type="warning" showIcon role="alert" title={t('preview.garbled')} />
      ) : null}
      {namesakes.length > 0 ? (
        <Alert type="warning" showIcon title={t('preview.namesakes', { columns: list(namesakes) })} />
      ) : null}
    </>
  );
}

function PreviewTable({ wizard, preview }: { wizard: ImportWizard; preview: Preview }) {
  const { t } = useImportText();
  const fieldOf = new Map(
    Object.entries(wizard.columns).map(([field, column]) => [column, isImportField(field) ? field : null]),
  );
  return (
    <div className="import-scroll" role="region" aria-label={t('preview.table')} tabIndex={0}>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col" className="numbers">
              {t('preview.row')}
            </th>
            {preview.columns.map((column, index) => {
              const field = preview.columns.indexOf(column) === index ? fieldOf.get(column) : null;
              return (
                <th key={index} scope="col">
                  {column || t('preview.nameless')}
                  <span className="import-becomes" data-used={Boolean(field)}>
                    {field ? `→ ${t(`field.${field}`)}` : t('preview.unused')}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((cells, row) => (
            <tr key={row}>
              <td className="numbers quiet">{row + 2}</td>
              {cells.map((cell, index) => (
                <td key={index} title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
