import { EyeOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useRolesText } from '../i18n.js';
import { RoleHistory } from '../parts/role-history.js';
import { RoleList } from '../parts/role-list.js';
import { SeeAsDialog } from '../parts/see-as-dialog.js';
import './roles.css';

/** AC-2: the roles of the company, and every change that was ever made to them. */
export function RolesPage() {
  const { t } = useRolesText();
  const may = useMay();
  const navigate = useNavigate();
  const { params, change } = useAddress();
  const [looking, setLooking] = useState(false);
  const tab = params.get('tab') === 'history' ? 'history' : 'roles';
  return (
    <div className={tab === 'roles' ? 'page page-fill' : 'page'}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Link to="/roles/compare" className="role-link">
              {t('action.compare')}
            </Link>
            <Link to="/roles/matrix" className="role-link">
              {t('action.matrix')}
            </Link>
            {may('role.update', 'user.update') ? (
              <Button icon={<EyeOutlined aria-hidden="true" />} onClick={() => setLooking(true)}>
                {t('action.seeAs')}
              </Button>
            ) : null}
            {may('role.update') ? (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden="true" />}
                onClick={() => void navigate('/roles/new')}
              >
                {t('action.create')}
              </Button>
            ) : null}
          </>
        }
      />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={[
          { key: 'roles', label: t('tab.roles') },
          { key: 'history', label: t('tab.history') },
        ]}
        choose={(next) => change({ tab: next === 'history' ? 'history' : undefined })}
      />
      {tab === 'history' ? <RoleHistory /> : <RoleList />}
      {looking ? <SeeAsDialog close={() => setLooking(false)} /> : null}
    </div>
  );
}
