import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Outcome } from '../graphql/use-run.js';
import { useDialogDeed } from '../hooks/use-dialog-deed.js';
import { useSharedText } from '../i18n/shared-text.js';
import { DeedDialog } from './deed-dialog.js';

interface NameDialogProps {
  title: string;
  /** Of the button; to save, unless it says otherwise. */
  okText?: string;
  label: string;
  placeholder?: string;
  /** The name there is already. */
  initial?: string;
  longest?: number;
  /** Does it with the name, never an empty one. The dialog closes when it is done. */
  submit: (name: string) => Promise<Outcome<unknown>>;
  close: () => void;
}

/** Asks for a name and does the deed. */
export function NameDialog(props: NameDialogProps) {
  const { title, okText, label, placeholder, initial = '', longest = 50, submit, close } = props;
  const { t } = useSharedText();
  const [name, setName] = useState(initial);
  const isMissing = name.trim() === '';
  const deed = useDialogDeed(async () => (isMissing ? undefined : await submit(name.trim())), close);
  return (
    <DeedDialog
      deed={deed}
      title={title}
      okText={okText ?? t('verb.save')}
      disabled={isMissing}
      close={close}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={label} htmlFor="asked-name" required>
          <Input
            id="asked-name"
            autoFocus
            maxLength={longest}
            value={name}
            placeholder={placeholder}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={deed.go}
          />
        </Form.Item>
      </Form>
    </DeedDialog>
  );
}
