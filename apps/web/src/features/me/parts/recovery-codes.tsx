import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useAccountText } from '../account-text.js';

/** Shown this once: to be copied, or kept as a file. */
export function RecoveryCodes({ codes, kept }: { codes: readonly string[]; kept: () => void }) {
  const { t } = useAccountText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const text = codes.join('\n');
  const copy = async () => {
    await navigator.clipboard?.writeText(text);
    void message.success(shared('said.copied'));
  };
  return (
    <>
      <p className="modal-explanation">{t('second.codesHelp')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="account-actions">
        <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
          {shared('verb.copy')}
        </Button>
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download={t('second.downloadName')}
        >
          {t('second.download')}
        </Button>
        <Button type="primary" onClick={kept}>
          {t('second.kept')}
        </Button>
      </div>
    </>
  );
}
