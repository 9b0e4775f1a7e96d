import { Form, Input } from 'antd';
import { useEntryText } from '../i18n.js';
import type { Entry } from '../use-entry.js';

/** LC-10: why a customer that resembles another is not that one. */
export function DuplicateConfirmation({ entry }: { entry: Entry }) {
  const { t } = useEntryText();
  const { confirmation, setConfirmation, confirmationProblem } = entry;
  return (
    <section className="entry-confirm" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{t('confirm.title')}</h2>
      <p>{t('confirm.help')}</p>
      <Form.Item
        label={t('confirm.label')}
        htmlFor="confirm-duplicate"
        required
        validateStatus={confirmationProblem ? 'error' : ''}
        help={confirmationProblem}
      >
        <Input.TextArea
          id="confirm-duplicate"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          value={confirmation}
          onChange={(event) => setConfirmation(event.target.value)}
        />
      </Form.Item>
    </section>
  );
}
