import type { Decision } from '@tidewater/contract';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Outcome } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useCustomersText } from '../i18n.js';
import { focusFirstField } from '../../../shared/ui/focus-first-field.js';

interface VerdictModalProps {
  title: string;
  explanation: string;
  approveText: string;
  rejectText: string;
  label: string;
  submit: (decision: Decision, words: string) => Promise<Outcome<unknown>>;
  close: () => void;
}

/** Yes or no, with words; a no needs them. */
export function VerdictModal({
  title,
  explanation,
  approveText,
  rejectText,
  label,
  submit,
  close,
}: VerdictModalProps) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<Decision>();
  const decide = async (decision: Decision) => {
    if (decision === 'REJECT' && words.trim() === '') return setProblem(t('review.reasonNeeded'));
    setBusy(decision);
    const outcome = await submit(decision, words.trim());
    setBusy(undefined);
    if (outcome.kind === 'done') close();
    if (outcome.kind === 'refused') setProblem(outcome.refusal.message);
    return undefined;
  };
  return (
    <Modal
      open
      afterOpenChange={focusFirstField}
      title={title}
      onCancel={close}
      mask={{ closable: words === '' }}
      footer={[
        <Button key="cancel" onClick={close}>
          {shared('verb.cancel')}
        </Button>,
        <Button key="reject" danger loading={busy === 'REJECT'} onClick={() => void decide('REJECT')}>
          {rejectText}
        </Button>,
        <Button
          key="approve"
          type="primary"
          loading={busy === 'APPROVE'}
          onClick={() => void decide('APPROVE')}
        >
          {approveText}
        </Button>,
      ]}
    >
      <p className="modal-explanation">{explanation}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={label} htmlFor="verdict-words">
          <Input.TextArea
            id="verdict-words"
            autoFocus
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setProblem(undefined);
            }}
          />
        </Form.Item>
      </Form>
      {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
    </Modal>
  );
}
