import { CopyOutlined } from '@ant-design/icons';
import { MeCreateApiKeyDocument } from '@tidewater/contract';
import { Alert, App, Button, Checkbox, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../shared/graphql/problem-of.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useAccountText } from '../account-text.js';
import { scopeTypes } from '../scope-words.js';

const kinds = ['read', 'write', 'some'] as const;
const terms = [30, 90, 365, 0] as const;
const usualPerMinute = 600;

/** A new key: what for, what it may do, how long and from where; then its secret, this once. */
export function NewKeyDialog({ scopes, close }: { scopes: readonly string[]; close: () => void }) {
  const { t } = useAccountText();
  const { t: shared } = useSharedText();
  const run = useRun();
  const now = useNow();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('read');
  const [chosen, setChosen] = useState<string[]>([]);
  const [days, setDays] = useState<number>(90);
  const [addresses, setAddresses] = useState('');
  const [perMinute, setPerMinute] = useState(usualPerMinute);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [secret, setSecret] = useState<string>();
  const create = async () => {
    if (name.trim() === '') return setProblem(t('keys.nameMissing'));
    setBusy(true);
    setProblem(undefined);
    const input = {
      name: name.trim(),
      scopes: kind === 'some' ? chosen : [kind],
      expiresAt: days === 0 ? null : now.add(days, 'day').toISOString(),
      ipList: addresses.split(/[\s,，;；]+/u).filter(Boolean),
      perMinute,
    };
    const outcome = await run(
      MeCreateApiKeyDocument,
      { input },
      { pick: (data) => data.createApiKey, quiet: true, refetch: ['MyApiKeys'] },
    );
    setBusy(false);
    if (outcome.kind === 'refused') {
      setProblem(problemOf(outcome.refusal));
    }
    if (outcome.kind === 'done') setSecret(outcome.value.secret);
    return undefined;
  };
  if (secret !== undefined) return <Secret secret={secret} close={close} />;
  return (
    <Modal
      open
      title={t('keys.create')}
      okText={t('keys.create')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => void create()}
      onCancel={close}
      mask={{ closable: name === '' }}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('keys.name')} htmlFor="key-name" required>
          <Input
            id="key-name"
            autoFocus
            maxLength={60}
            value={name}
            placeholder={t('keys.namePlaceholder')}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('keys.scopes')}>
          <Radio.Group
            className="key-kinds"
            aria-label={t('keys.scopes')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`keys.${value}`) }))}
            onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? 'read')}
          />
        </Form.Item>
        {kind === 'some' ? (
          <Form.Item label={t('keys.typeLabel')} help={t('keys.someHelp')}>
            <ul className="key-types">
              {scopeTypes(scopes).map((type) => (
                <li key={type}>
                  <span>{t(`keys.type.${type}`)}</span>
                  {(['read', 'write'] as const).map((verb) => {
                    const scope = `${type}.${verb}`;
                    const word = t(verb === 'read' ? 'keys.readWord' : 'keys.writeWord');
                    return (
                      <Checkbox
                        key={scope}
                        aria-label={`${t(`keys.type.${type}`)} ${word}`}
                        checked={chosen.includes(scope)}
                        onChange={({ target }) =>
                          setChosen(
                            target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope),
                          )
                        }
                      >
                        {word}
                      </Checkbox>
                    );
                  })}
                </li>
              ))}
            </ul>
          </Form.Item>
        ) : null}
        <Form.Item label={t('keys.expires')} htmlFor="key-days">
          <Select
            id="key-days"
            value={days}
            onChange={setDays}
            options={terms.map((value) => ({
              value,
              label:
                value === 0
                  ? t('keys.forever')
                  : value === 365
                    ? t('keys.year')
                    : t('keys.days', { count: value }),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('keys.ip')} htmlFor="key-addresses" help={t('keys.ipHelp')}>
          <Input.TextArea
            id="key-addresses"
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={addresses}
            onChange={(event) => setAddresses(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('keys.perMinute')} htmlFor="key-per-minute">
          <InputNumber
            id="key-per-minute"
            min={1}
            max={6000}
            value={perMinute}
            onChange={(value) => setPerMinute(value ?? usualPerMinute)}
          />
        </Form.Item>
      </Form>
      {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
    </Modal>
  );
}

function Secret({ secret, close }: { secret: string; close: () => void }) {
  const { t } = useAccountText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard?.writeText(secret);
    void message.success(t('keys.copied'));
  };
  return (
    <Modal
      open
      title={t('keys.secretTitle')}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {shared('verb.close')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('keys.secretHelp')} />
      <div className="key-secret">
        <code>{secret}</code>
        <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
          {shared('verb.copy')}
        </Button>
      </div>
      <p className="quiet">{t('keys.secretUse')}</p>
      <code className="key-header">Authorization: Bearer {secret.slice(0, 10)}…</code>
    </Modal>
  );
}
