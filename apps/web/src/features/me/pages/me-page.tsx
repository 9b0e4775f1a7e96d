import { LogoutOutlined, RightOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSignOut } from '../../../shared/graphql/use-sign-out.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { DeputyPanel } from '../../../shared/ui/deputy-panel.js';
import { useDeputyText } from '../../../shared/ui/deputy-words.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { useAccountText } from '../account-text.js';
import { useMeText } from '../i18n.js';
import { LookPanel } from '../parts/look-panel.js';
import { OtherPages } from '../parts/other-pages.js';
import { UsagePanel } from '../parts/usage-panel.js';
import './me-page.css';

/** Who I am here, how it looks to me, how much of my caps I use, and the way out. */
export function MePage() {
  const { t, list } = useMeText();
  const { t: account } = useAccountText();
  const { t: deputy } = useDeputyText();
  const { user, roles } = useViewer();
  const phone = useIsPhone();
  const signOut = useSignOut();
  const [leaving, setLeaving] = useState(false);
  const facts = [
    { key: 'account', label: t('account'), value: user.account },
    { key: 'department', label: t('department'), value: user.department?.name },
    { key: 'position', label: t('position'), value: user.title },
    { key: 'roles', label: t('roles'), value: list(roles.map((role) => role.name)) },
  ];
  return (
    <div className="page page-narrow">
      <PageHeader title={t('title')} />
      <section className="panel me-who" aria-label={t('who')}>
        <div className="me-name">
          <span className="me-initial" aria-hidden="true">
            {[...user.name][0]}
          </span>
          <h2>{user.name}</h2>
        </div>
        <dl className="me-facts">
          {facts.map(({ key, label, value }) =>
            value ? (
              <div key={key}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
      <nav className="panel" aria-label={account('title')}>
        <ul className="me-pages">
          <li>
            <Link to="/me/account">
              <SafetyOutlined aria-hidden="true" />
              <span className="me-account">
                {account('title')}
                <span className="quiet">{account('open')}</span>
              </span>
              <RightOutlined className="me-go" aria-hidden="true" />
            </Link>
          </li>
        </ul>
      </nav>
      {phone ? <OtherPages /> : null}
      <UsagePanel />
      <section className="panel" aria-labelledby="me-deputies">
        <h2 id="me-deputies" className="panel-head me-head">
          {deputy('title')}
        </h2>
        <div className="me-deputies">
          <DeputyPanel personId={user.id} />
        </div>
      </section>
      <LookPanel />
      <div className="me-out">
        <Button
          danger
          block={phone}
          icon={<LogoutOutlined aria-hidden="true" />}
          loading={leaving}
          onClick={() => {
            setLeaving(true);
            void signOut();
          }}
        >
          {t('signOut')}
        </Button>
        <span className="quiet">{t('signOutHelp')}</span>
      </div>
    </div>
  );
}
