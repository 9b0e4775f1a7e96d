import { EditOutlined } from '@ant-design/icons';
import { Button, Input, Select, Spin } from 'antd';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSharedText } from '../i18n/shared-text.js';
import './editable-field.css';
import { useClearButton } from './use-clear-button.js';

export type SaveOutcome =
  | { kind: 'saved' }
  | { kind: 'problem'; message: string }
  /** Somebody else changed the record meanwhile; this is what stands there now. */
  | { kind: 'conflict'; theirs: string | null }
  | { kind: 'failed' };

interface EditableFieldProps {
  label: string;
  value: string | null;
  /** How it is shown while not edited. */
  children: ReactNode;
  options?: { value: string; label: string }[];
  long?: boolean;
  maxLength?: number;
  /** Why it cannot be edited; then no pencil. */
  whyNot?: string | undefined;
  save: (value: string | null) => Promise<SaveOutcome>;
}

/** One field edited in place: saved on leaving it, Esc leaves it as it was; a conflict shows both versions. */
export function EditableField(props: EditableFieldProps) {
  const clearButton = useClearButton();
  const { label, value, children, options, long = false, maxLength = 500, whyNot, save } = props;
  const { t } = useSharedText();
  const id = useId();
  const [text, setText] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<{ mine: string | null; theirs: string | null }>();
  const pencil = useRef<HTMLButtonElement>(null);
  const stop = () => {
    setText(undefined);
    setProblem(undefined);
  };
  const store = async (raw: string | null) => {
    const next = raw?.trim() || null;
    if (next === value && !conflict) return stop();
    setBusy(true);
    const outcome = await save(next);
    setBusy(false);
    if (outcome.kind === 'problem') return setProblem(outcome.message);
    if (outcome.kind === 'failed') return undefined;
    setConflict(outcome.kind === 'conflict' ? { mine: next, theirs: outcome.theirs } : undefined);
    return stop();
  };
  if (conflict) {
    const nameOf = (one: string | null) =>
      options?.find((option) => option.value === one)?.label ?? one ?? t('edit.emptied');
    return (
      <div className="edit-conflict" role="alert">
        <strong>{t('edit.conflict')}</strong>
        <dl>
          <dt>{t('edit.mine')}</dt>
          <dd>{nameOf(conflict.mine)}</dd>
          <dt>{t('edit.theirs')}</dt>
          <dd>{nameOf(conflict.theirs)}</dd>
        </dl>
        <Button size="small" loading={busy} onClick={() => void store(conflict.mine)}>
          {t('edit.keepMine')}
        </Button>
        <Button size="small" type="primary" onClick={() => setConflict(undefined)}>
          {t('edit.takeTheirs')}
        </Button>
      </div>
    );
  }
  if (text === undefined) {
    return (
      <div className="editable">
        <div className="editable-value">{children}</div>
        {whyNot === undefined ? (
          <button
            type="button"
            ref={pencil}
            className="editable-pencil"
            aria-label={t('edit.edit', { field: label })}
            onClick={() => setText(value ?? '')}
          >
            <EditOutlined aria-hidden="true" />
          </button>
        ) : null}
      </div>
    );
  }
  const common = {
    autoFocus: true,
    disabled: busy,
    status: problem ? ('error' as const) : ('' as const),
    'aria-label': label,
    'aria-describedby': problem ? id : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        stop();
      }
      const enters = event.key === 'Enter' && !event.nativeEvent.isComposing;
      if (enters && !options && (!long || event.ctrlKey || event.metaKey)) void store(text);
    },
  };
  const editor = {
    ...common,
    value: text,
    maxLength,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onBlur: () => void store(text),
  };
  return (
    <div className="editable-editing">
      {options ? (
        <Select
          {...common}
          defaultOpen
          allowClear={clearButton}
          value={text === '' ? null : text}
          options={options}
          onChange={(next: string | null) => void store(next)}
          onBlur={stop}
        />
      ) : long ? (
        <Input.TextArea {...editor} autoSize={{ minRows: 3, maxRows: 12 }} />
      ) : (
        <Input {...editor} suffix={busy ? <Spin size="small" /> : <span />} />
      )}
      {problem ? (
        <p id={id} className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
