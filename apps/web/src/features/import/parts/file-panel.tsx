import { CloudUploadOutlined } from '@ant-design/icons';
import { Alert, Spin } from 'antd';
import { useState } from 'react';
import { useImportText } from '../i18n.js';
import type { ImportWizard } from '../use-import-wizard.js';

/** Where a file is dropped or chosen, and why one was not taken. */
export function FilePanel({ wizard }: { wizard: ImportWizard }) {
  const { t } = useImportText();
  const { fault, busy, choose } = wizard;
  const [over, setOver] = useState(false);
  const uploading = busy === 'upload';
  return (
    <section className="panel import-file" aria-labelledby="import-file">
      <h2 id="import-file" className="panel-head">
        {t('file.title')}
      </h2>
      {/* The field lies over the whole area, so that what is dropped there falls into it. */}
      <div className="import-drop" data-over={over}>
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-label={t('file.choose')}
          aria-describedby="import-file-help"
          disabled={uploading}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void choose(file);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
        {uploading ? <Spin /> : <CloudUploadOutlined className="import-drop-icon" aria-hidden="true" />}
        <strong role="status">{uploading ? t('file.uploading') : t('file.choose')}</strong>
        <span id="import-file-help" className="quiet">
          {t('file.help')}
        </span>
      </div>
      {fault ? <Alert type="error" showIcon role="alert" title={t(`fault.${fault}`)} /> : null}
      <p className="quiet">{t('file.kept')}</p>
    </section>
  );
}
