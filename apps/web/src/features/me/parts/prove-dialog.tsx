import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Outcome } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { PasswordInput } from '../../../shared/ui/password-input.js';
import { useAccountText } from '../account-text.js';

interface Proof {
  password: string;
  code: string;
}

interface ProveDialogProps {
  title: string;
  explanation: string;
  okText: string;
  danger?: boolean;
  asks: { password: boolean; code: boolean };
  submit: (proof: Proof) => Promise<Outcome<unknown>>;
  close: () => void;
}

/** Asks for the password, a code or both before a deed on one's own account. */
export function ProveDialog(props: ProveDialogProps) {
  const { title, explanation, okText, danger = false, asks, submit, close } = props;
  const { t } = useAccountText();
  const { t: shared } = useSharedText();
  const [proof, setProof] = useState<Proof>({ password: '', code: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const lacking = (asks.password && proof.password === '') || (asks.code && proof.code.trim() === '');
  const go = async () => {
    if (lacking || busy) return;
    setBusy(true);
    setProblem(undefined);
    const outcome = await submit(proof);
    setBusy(false);
    if (outcome.kind === 'done') close();
    if (outcome.kind === 'refused') setProblem(outcome.refusal.message);
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ danger, loading: busy, disabled: lacking }}
      onOk={() => void go()}
      onCancel={close}
    >
      <p className="modal-explanation">{explanation}</p>
      <Form layout="vertical" component="div">
        {asks.password ? (
          <Form.Item label={t('second.yourPassword')} htmlFor="prove-password">
            <PasswordInput
              id="prove-password"
              autoComplete="current-password"
              autoFocus
              value={proof.password}
              onChange={(event) => setProof({ ...proof, password: event.target.value })}
            />
          </Form.Item>
        ) : null}
        {asks.code ? (
          <Form.Item label={t('second.code')} htmlFor="prove-code">
            <Input
              id="prove-code"
              autoComplete="one-time-code"
              autoFocus={!asks.password}
              maxLength={40}
              value={proof.code}
              onChange={(event) => setProof({ ...proof, code: event.target.value })}
              onPressEnter={() => void go()}
            />
          </Form.Item>
        ) : null}
      </Form>
      {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
    </Modal>
  );
}
