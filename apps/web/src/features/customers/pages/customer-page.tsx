import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { CustomerRecord } from '../parts/customer-record.js';

/** A customer on a page of its own. */
export function CustomerPage() {
  const { t } = useSharedText();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const back = () => void (globalThis.history.length > 1 ? navigate(-1) : navigate('/customers'));
  return (
    <div className="page customer-page">
      <div>
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden="true" />} onClick={back}>
          {t('verb.back')}
        </Button>
      </div>
      <CustomerRecord key={id} id={id} />
    </div>
  );
}
