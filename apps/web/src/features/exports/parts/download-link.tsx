import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useExportsText } from '../i18n.js';

/** Fetches the file of an export; the server asks for the rights once more. */
export function DownloadLink({ number, url }: { number: string; url: string }) {
  const { t } = useExportsText();
  return (
    <Button
      size="small"
      icon={<DownloadOutlined aria-hidden="true" />}
      href={url}
      download
      aria-label={t('downloadOf', { number })}
    >
      {t('download')}
    </Button>
  );
}
