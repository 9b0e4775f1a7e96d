import { CloseOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useAllocationText } from '../i18n.js';
import { countsOf, splitEvenly, withoutReceiver, withReceiver, type Plan, type Receiver } from '../plan.js';
import type { Owned } from '../use-owned.js';

interface ToPanelProps {
  from: Receiver;
  plan: Plan;
  change: (plan: Plan) => void;
  owned: Owned;
}

const nobody = '';

/** To whom, and by which rule it is split. */
export function ToPanel({ from, plan, change, owned }: ToPanelProps) {
  const { t } = useAllocationText();
  const counts = countsOf(plan, owned.customers);
  return (
    <section className="panel allocation-panel" aria-labelledby="handover-to">
      <h2 id="handover-to">{t('to.title')}</h2>
      <Form layout="vertical" component="div">
        <Form.Item label={t('to.add')} htmlFor="handover-receiver" extra={t('to.help')}>
          <PersonSelect
            // Emptied after each choice, ready for the next.
            key={plan.receivers.length}
            id="handover-receiver"
            placeholder={t('to.add')}
            autoFocus={plan.receivers.length > 0}
            except={[from.id, ...plan.receivers.map((receiver) => receiver.id)]}
            onPerson={(person) => {
              if (person) change(withReceiver(plan, { id: person.id, name: person.name }));
            }}
          />
        </Form.Item>
      </Form>
      {plan.receivers.length > 0 ? (
        <>
          <ul className="allocation-receivers" aria-label={t('to.title')}>
            {plan.receivers.map((receiver) => (
              <li key={receiver.id}>
                <strong>{receiver.name}</strong>
                <span className="numbers">{t('to.gets', { count: counts.get(receiver.id) ?? 0 })}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden="true" />}
                  aria-label={t('to.remove', { name: receiver.name })}
                  onClick={() => change(withoutReceiver(plan, receiver.id))}
                />
              </li>
            ))}
          </ul>
          <div className="allocation-rules">
            <Button
              disabled={plan.receivers.length < 2 || owned.loading}
              onClick={() => change(splitEvenly(plan, owned.customers))}
            >
              {t('to.even')}
            </Button>
            <Button disabled={plan.given.size === 0} onClick={() => change({ ...plan, given: new Map() })}>
              {t('to.clear')}
            </Button>
            <label htmlFor="handover-rest">{t('to.rest')}</label>
            <Select
              id="handover-rest"
              className="allocation-rest"
              value={plan.rest ?? nobody}
              options={[
                ...plan.receivers.map((receiver) => ({ value: receiver.id, label: receiver.name })),
                { value: nobody, label: t('to.restKeep') },
              ]}
              onChange={(rest: string) => change({ ...plan, rest: rest === nobody ? undefined : rest })}
            />
          </div>
          <p className="quiet">{t('to.approvals', { name: from.name })}</p>
        </>
      ) : null}
    </section>
  );
}
