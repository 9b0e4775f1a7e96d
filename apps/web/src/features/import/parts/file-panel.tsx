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
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !uploading) void choose(file);
  };
  return (
    <section className="panel import-file" aria-labelledby="import-file">
      <h2 id="import-file" className="panel-head">
        {t('file.title')}
      </h2>
      <label
        className="import-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="only-for-screen-readers"
          aria-label={t('file.choose')}
          aria-describedby="import-file-help"
          disabled={uploading}
          onChange={(event) => {
            take(event.target.files);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
        {uploading ? <Spin /> : <CloudUploadOutlined className="import-drop-icon" aria-hidden="true" />}
        <strong role="status">{uploading ? t('file.uploading') : t('file.choose')}</strong>
        <span id="import-file-help" className="quiet">
          {t('file.help')}
        </span>
      </label>
      {fault ? <Alert type="error" showIcon role="alert" title={t(`fault.${fault}`)} /> : null}
      <p className="quiet">{t('file.kept')}</p>
    </section>
  );
}
