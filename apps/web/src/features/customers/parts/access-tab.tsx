import { PlusOutlined, ShareAltOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { useAccessText } from '../access-words.js';
import type { RecordCustomer } from '../record-customer.js';
import { GrantDialog } from './grant-dialog.js';
import { GrantList } from './grant-list.js';
import { Onlookers } from './onlookers.js';
import './access-tab.css';

/** AC-5, AC-10: who was given access to the customer, and everybody who can see it, with how. */
export function AccessTab({ customer }: { customer: RecordCustomer }) {
  const { t } = useAccessText();
  const may = useMay();
  const [giving, setGiving] = useState<'grant' | 'collaborator'>();
  const whyNot = customer.allowed.find((one) => one.action === 'grantAccess')?.refusal?.message;
  return (
    <div className="access-tab">
      <section aria-labelledby="access-grants">
        <header className="access-head">
          <h3 id="access-grants">{t('grants')}</h3>
          <div className="access-tools">
            <ActionButton
              action={{
                key: 'addCollaborator',
                label: t('addCollaborator'),
                icon: <PlusOutlined aria-hidden="true" />,
                whyNot,
                run: () => setGiving('collaborator'),
              }}
            />
            <ActionButton
              type="primary"
              action={{
                key: 'grantAccess',
                label: t('give'),
                icon: <ShareAltOutlined aria-hidden="true" />,
                whyNot,
                run: () => setGiving('grant'),
              }}
            />
          </div>
        </header>
        {whyNot === undefined ? <GrantList customerId={customer.id} /> : <p className="quiet">{whyNot}</p>}
      </section>
      {whyNot === undefined || may('access.explain') ? <Onlookers customerId={customer.id} /> : null}
      {giving ? (
        <GrantDialog customerId={customer.id} mode={giving} close={() => setGiving(undefined)} />
      ) : null}
    </div>
  );
}
