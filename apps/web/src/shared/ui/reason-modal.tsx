import { Alert, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Outcome } from '../graphql/use-run.js';
import { useSharedText } from '../i18n/shared-text.js';
import { focusFirstField } from './focus-first-field.js';

interface ReasonModalProps {
  title: string;
  /** What will happen, in a sentence. */
  explanation?: ReactNode;
  okText: string;
  danger?: boolean;
  /** A reason is asked for; at least this many characters. 0: it may stay empty. */
  minimum?: number;
  placeholder?: string;
  /** Words already there, to be changed or kept. */
  initial?: string;
  label?: string;
  /** Does it. The dialog closes when it is done, and keeps the words when it is refused. */
  submit: (reason: string) => Promise<Outcome<unknown>>;
  close: () => void;
  children?: ReactNode;
}

/** Asks for a reason and does the deed. A refusal is shown inside, the input stays. */
export function ReasonModal(props: ReasonModalProps) {
  const {
    title,
    explanation,
    okText,
    danger = false,
    minimum = 1,
    placeholder,
    initial = '',
    label,
    submit,
    close,
    children,
  } = props;
  const { t } = useSharedText();
  const [reason, setReason] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const go = async () => {
    const words = reason.trim();
    if (words.length < minimum) {
      setProblem(words.length === 0 ? t('reason.missing') : t('reason.tooShort', { count: minimum }));
      return;
    }
    setBusy(true);
    setRefusal(undefined);
    const outcome = await submit(words);
    setBusy(false);
    if (outcome.kind === 'done') close();
    if (outcome.kind === 'refused') setRefusal(outcome.refusal.message);
  };
  return (
    <Modal
      open
      afterOpenChange={focusFirstField}
      title={title}
      okText={okText}
      cancelText={t('verb.cancel')}
      okButtonProps={{ danger, loading: busy }}
      onOk={() => void go()}
      onCancel={close}
      mask={{ closable: reason === initial }}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        {explanation ? <p className="modal-explanation">{explanation}</p> : null}
        {children}
        <Form.Item
          label={label ?? t('reason.label')}
          htmlFor="reason"
          required={minimum > 0}
          validateStatus={problem ? 'error' : ''}
          help={problem}
        >
          <Input.TextArea
            id="reason"
            autoFocus
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            placeholder={placeholder ?? t('reason.placeholder')}
            value={reason}
            aria-invalid={problem !== undefined}
            onChange={(event) => {
              setReason(event.target.value);
              setProblem(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go();
            }}
          />
        </Form.Item>
        {refusal ? <Alert type="warning" showIcon title={refusal} role="alert" /> : null}
      </Form>
    </Modal>
  );
}
