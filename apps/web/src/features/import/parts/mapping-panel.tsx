import { useState } from 'react';
import { useImportText } from '../i18n.js';
import { moreFields, requiredFields } from '../import-fields.js';
import type { Preview } from '../mapping.js';
import type { ImportWizard } from '../use-import-wizard.js';
import { MappingLine } from './mapping-line.js';

/** Which column each field comes from, and what it gets where there is none; the rarer fields are folded. */
export function MappingPanel({ wizard, preview }: { wizard: ImportWizard; preview: Preview }) {
  const { t } = useImportText();
  const { columns, draft } = wizard;
  const more = moreFields.filter((field) => draft?.target === 'OWNER' || field !== 'confirmDuplicate');
  const used = more.filter((field) => columns[field] || draft?.constants[field]);
  // As it was at first: it must not fold up under somebody who empties the last of its fields.
  const [unfolded] = useState(used.length > 0);
  return (
    <section className="panel" aria-labelledby="import-mapping">
      <h2 id="import-mapping" className="panel-head">
        {t('mapping.title')}
      </h2>
      <div className="import-body">
        <p className="quiet">{t(draft?.target === 'OWNER' ? 'mapping.ownerHelp' : 'mapping.poolHelp')}</p>
        {requiredFields.map((field) => (
          <MappingLine
            key={field}
            field={field}
            wizard={wizard}
            preview={preview}
            required={draft?.target === 'OWNER' || field === 'name'}
          />
        ))}
        <details className="import-more" open={unfolded}>
          <summary>{t('mapping.more', { count: used.length })}</summary>
          {more.map((field) => (
            <MappingLine key={field} field={field} wizard={wizard} preview={preview} required={false} />
          ))}
        </details>
      </div>
    </section>
  );
}
