import { RollbackOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useAllocationText } from '../i18n.js';
import type { Receiver } from '../plan.js';
import type { Owned } from '../use-owned.js';
import { RecycleAllDialog } from './recycle-all-dialog.js';

const stages = ['POTENTIAL', 'INTENT', 'FORMAL'] as const;

interface FromPanelProps {
  from: Receiver | undefined;
  choose: (person: Receiver | undefined) => void;
  owned: Owned;
}

/** Who hands over, and how much that is. */
export function FromPanel({ from, choose, owned }: FromPanelProps) {
  const { t } = useAllocationText();
  const { t: shared } = useSharedText();
  const may = useMay();
  const [recycling, setRecycling] = useState(false);
  const recyclable = owned.customers.filter((customer) => customer.stage !== 'FORMAL').length;
  const pending = owned.customers.filter((customer) => customer.application).length;
  return (
    <section className="panel allocation-panel" aria-labelledby="handover-from">
      <h2 id="handover-from">{t('from.title')}</h2>
      <Form layout="vertical" component="div">
        <Form.Item label={t('from.label')} htmlFor="handover-person" extra={t('from.help')}>
          <PersonSelect
            id="handover-person"
            value={from?.id}
            allowClear
            onPerson={(person) => choose(person ? { id: person.id, name: person.name } : undefined)}
          />
        </Form.Item>
      </Form>
      {from && !owned.trouble ? (
        <p className="allocation-owns" role="status">
          {owned.loading && owned.customers.length === 0 ? (
            t('from.loading')
          ) : (
            <>
              <strong>
                <UserOutlined aria-hidden="true" /> {from.name}
              </strong>
              <span className="numbers">{t('owns', { count: owned.customers.length })}</span>
              {stages.map((stage) => {
                const count = owned.customers.filter((customer) => customer.stage === stage).length;
                return count === 0 ? null : (
                  <span key={stage} className="numbers">
                    <StageChip stage={stage} /> {count}
                  </span>
                );
              })}
              {pending > 0 ? <span className="numbers">{t('pending', { count: pending })}</span> : null}
              {owned.loading ? <span className="quiet">{shared('list.loadingMore')}</span> : null}
            </>
          )}
        </p>
      ) : null}
      {from && recyclable > 0 && !owned.loading && may('customer.recycle') ? (
        <div>
          <Button
            danger
            size="small"
            icon={<RollbackOutlined aria-hidden="true" />}
            onClick={() => setRecycling(true)}
          >
            {t('recycle.button')}
          </Button>
        </div>
      ) : null}
      {from && recycling ? (
        <RecycleAllDialog from={from} count={recyclable} owned={owned} close={() => setRecycling(false)} />
      ) : null}
    </section>
  );
}
