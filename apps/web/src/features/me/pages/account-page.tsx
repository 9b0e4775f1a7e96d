import { useQuery } from '@apollo/client/react';
import { MyAccountDocument } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useAccountText } from '../account-text.js';
import { ApiKeysPanel } from '../parts/api-keys-panel.js';
import { PasswordPanel } from '../parts/password-panel.js';
import { SecondFactorPanel } from '../parts/second-factor-panel.js';
import { SessionsPanel } from '../parts/sessions-panel.js';
import '../parts/account.css';

/** AC-11: how I prove who I am, where I am signed in, and which programs act in my name. */
export function AccountPage() {
  const { t } = useAccountText();
  const { data, error, refetch } = useQuery(MyAccountDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <div className="page page-narrow">
      <PageHeader title={t('title')} />
      {data ? (
        <>
          <PasswordPanel security={data.mySecurity} />
          <SecondFactorPanel security={data.mySecurity} />
          <SessionsPanel />
          <ApiKeysPanel mayMakeKeys={data.mySecurity.mayMakeKeys} />
        </>
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}
