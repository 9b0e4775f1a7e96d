import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { useAddress } from '../shared/hooks/use-address.js';
import { openCustomerParameter } from '../shared/hooks/use-open-record.js';
import { useSharedText } from '../shared/i18n/shared-text.js';
import { RecordDrawer } from '../shared/ui/record-drawer.js';

const CustomerRecord = lazy(async () => ({
  default: (await import('../features/customers/parts/customer-record.js')).CustomerRecord,
}));

/** Whatever page one is on: `?customer=<id>` in its address opens that customer beside it. */
export function CustomerDrawerHost() {
  const { t } = useSharedText();
  const { params, change } = useAddress();
  const id = params.get(openCustomerParameter);
  return (
    <RecordDrawer
      open={id !== null}
      close={() => change({ [openCustomerParameter]: undefined })}
      page={`/customers/${id ?? ''}`}
      label={t('drawer.label')}
    >
      <Suspense fallback={<Spin className="drawer-spin" />}>
        {id === null ? null : <CustomerRecord id={id} inDrawer />}
      </Suspense>
    </RecordDrawer>
  );
}
