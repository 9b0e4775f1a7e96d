import { MeConfirmSecondFactorDocument, MeStartSecondFactorDocument } from '@tidewater/contract';
import { Alert, Button, Form, Input, QRCode, Steps } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { PasswordInput } from '../../../shared/ui/password-input.js';
import { useAccountText } from '../account-text.js';
import { RecoveryCodes } from './recovery-codes.js';
import './account.css';

/** Three steps: it is me; my phone has the secret; I have kept the recovery codes. */
export function SecondFactorSetup({ done }: { done: () => void }) {
  const { t } = useAccountText();
  const run = useRun();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [secret, setSecret] = useState<{ secret: string; address: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const at = codes ? 2 : secret ? 1 : 0;

  const start = async () => {
    const outcome = await run(
      MeStartSecondFactorDocument,
      { password: typed },
      { pick: (data) => data.startSecondFactor, quiet: true },
    );
    if (outcome.kind === 'done') setSecret(outcome.value);
    return outcome;
  };
  const confirm = async () => {
    const outcome = await run(
      MeConfirmSecondFactorDocument,
      { code: typed.trim() },
      { pick: (data) => data.confirmSecondFactor, quiet: true },
    );
    if (outcome.kind === 'done') setCodes(outcome.value.recoveryCodes);
    return outcome;
  };
  const go = async () => {
    if (typed.trim() === '' || busy) return;
    setBusy(true);
    setProblem(undefined);
    const outcome = await (secret ? confirm() : start());
    setBusy(false);
    if (outcome.kind === 'done') setTyped('');
    if (outcome.kind === 'refused') setProblem(outcome.refusal.message);
  };

  return (
    <div className="second-factor-setup">
      <Steps
        size="small"
        current={at}
        responsive={false}
        items={[{ title: t('second.step1') }, { title: t('second.step2') }, { title: t('second.step3') }]}
      />
      {codes ? (
        <RecoveryCodes codes={codes} kept={done} />
      ) : (
        <Form layout="vertical" onFinish={() => void go()}>
          {secret ? (
            <div className="second-factor-scan">
              <QRCode
                type="svg"
                size={168}
                value={secret.address}
                color="#17242b"
                bgColor="#ffffff"
                aria-label={t('second.qr')}
              />
              <div>
                <p>{t('second.scan')}</p>
                <p className="quiet">{t('second.manual')}</p>
                <code className="second-factor-key">{secret.secret.replace(/(.{4})(?!$)/gu, '$1 ')}</code>
              </div>
            </div>
          ) : null}
          <Form.Item label={t(secret ? 'second.code' : 'second.yourPassword')} htmlFor="setup-typed">
            {secret ? (
              <Input
                key="code"
                id="setup-typed"
                autoComplete="one-time-code"
                inputMode="numeric"
                autoFocus
                maxLength={12}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            ) : (
              <PasswordInput
                key="password"
                id="setup-typed"
                autoComplete="current-password"
                autoFocus
                maxLength={1000}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Form.Item>
          {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
          <div className="account-actions">
            <Button type="primary" htmlType="submit" loading={busy} disabled={typed.trim() === ''}>
              {t(secret ? 'second.confirm' : 'second.next')}
            </Button>
          </div>
        </Form>
      )}
    </div>
  );
}
