import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Outcome } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
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
  const [proof, setProof] = useState<Proof>({ password: '', code: '' });
  const lacking = (asks.password && proof.password === '') || (asks.code && proof.code.trim() === '');
  const deed = useDialogDeed(async () => (lacking ? undefined : await submit(proof)), close);
  return (
    <DeedDialog deed={deed} title={title} okText={okText} danger={danger} disabled={lacking} close={close}>
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
              onPressEnter={deed.go}
            />
          </Form.Item>
        ) : null}
      </Form>
    </DeedDialog>
  );
}
