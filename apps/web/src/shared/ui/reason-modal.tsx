import { Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Outcome } from '../graphql/use-run.js';
import { useDialogDeed } from '../hooks/use-dialog-deed.js';
import { useSharedText } from '../i18n/shared-text.js';
import { DeedDialog } from './deed-dialog.js';
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
  const deed = useDialogDeed(async () => {
    const words = reason.trim();
    if (words.length < minimum) {
      setProblem(words.length === 0 ? t('reason.missing') : t('reason.tooShort', { count: minimum }));
      return undefined;
    }
    return await submit(words);
  }, close);
  return (
    <DeedDialog
      deed={deed}
      afterOpenChange={focusFirstField}
      title={title}
      okText={okText}
      danger={danger}
      close={close}
      mask={{ closable: reason === initial }}
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
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) deed.go();
            }}
          />
        </Form.Item>
      </Form>
    </DeedDialog>
  );
}
