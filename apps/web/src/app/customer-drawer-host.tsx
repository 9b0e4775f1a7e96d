import { Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useAddress } from '../shared/hooks/use-address.js';
import { openCustomerParameter } from '../shared/hooks/use-open-record.js';
import { useSharedText } from '../shared/i18n/shared-text.js';

const RecordDrawer = lazy(async () => ({
  default: (await import('../shared/ui/record-drawer.js')).RecordDrawer,
}));
const CustomerRecord = lazy(async () => ({
  default: (await import('../features/customers/parts/customer-record.js')).CustomerRecord,
}));

/** Whatever page one is on: `?customer=<id>` in its address opens that customer beside it. */
export function CustomerDrawerHost() {
  const { t } = useSharedText();
  const { params, change } = useAddress();
  const id = params.get(openCustomerParameter);
  const [everOpened, setEverOpened] = useState(false);
  if (id !== null && !everOpened) setEverOpened(true);
  // Loaded with the first customer that is opened, and kept, so that it can slide shut.
  if (!everOpened) return null;
  return (
    <Suspense fallback={<Spin className="drawer-spin" />}>
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
    </Suspense>
  );
}
