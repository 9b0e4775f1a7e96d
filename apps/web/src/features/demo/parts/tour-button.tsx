import { CompassOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDemoText } from '../i18n.js';
import { tourSteps } from '../tour/tour-steps.js';
import { tourStore, useTour } from '../tour/tour-store.js';

/** Begins the tour, or takes it up where it was left. */
export function TourButton({ block = false, onStart }: { block?: boolean; onStart?: () => void }) {
  const { t } = useDemoText();
  const { at, open } = useTour();
  return (
    <Button
      type={open ? 'default' : 'primary'}
      ghost={!open}
      size={block ? 'large' : 'small'}
      block={block}
      icon={<CompassOutlined aria-hidden="true" />}
      aria-expanded={open}
      onClick={() => {
        tourStore.change({ open: !open });
        onStart?.();
      }}
    >
      {at === 0 ? t('tour') : t('continueTour', { at: at + 1, of: tourSteps.length })}
    </Button>
  );
}
