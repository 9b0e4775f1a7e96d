import { useApolloClient } from '@apollo/client/react';
import { Button } from 'antd';
import { useSignOut } from '../../../shared/graphql/use-sign-out.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { useAccountText } from '../account-text.js';
import { useMeText } from '../i18n.js';
import { SecondFactorSetup } from '../parts/second-factor-setup.js';

/** All there is for somebody who has to set up the second factor their company requires. */
export function EnrolPage() {
  const { t } = useAccountText();
  const { t: me } = useMeText();
  const client = useApolloClient();
  const signOut = useSignOut();
  return (
    <main className="page page-narrow">
      <PageHeader
        title={t('enrol.title')}
        actions={<Button onClick={() => void signOut()}>{me('signOut')}</Button>}
      />
      <p className="quiet">{t('enrol.help')}</p>
      <section className="panel account-body" aria-label={t('second.title')}>
        <SecondFactorSetup done={() => void client.resetStore()} />
      </section>
    </main>
  );
}
