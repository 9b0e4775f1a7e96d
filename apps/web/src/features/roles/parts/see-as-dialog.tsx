import { RoleSeeAsDocument } from '@tidewater/contract';
import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useRolesText } from '../i18n.js';

/** Asks whose eyes to look through, and begins anew with them: nothing one has seen oneself stays in memory. */
export function SeeAsDialog({ close }: { close: () => void }) {
  const { t } = useRolesText();
  const { t: shared } = useSharedText();
  const { user } = useViewer();
  const run = useRun();
  const [person, setPerson] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const look = async () => {
    if (!person) return setProblem(t('seeAs.missing'));
    setBusy(true);
    const outcome = await run(
      RoleSeeAsDocument,
      { userId: person },
      { pick: (data) => data.seeAs, quiet: true },
    );
    if (outcome.kind === 'done') return globalThis.location.assign('/');
    setBusy(false);
    if (outcome.kind === 'refused') setProblem(outcome.refusal.message);
  };
  return (
    <Modal
      open
      title={t('seeAs.title')}
      okText={t('seeAs.ok')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => void look()}
      onCancel={close}
      destroyOnHidden
    >
      <p className="modal-explanation">{t('seeAs.help')}</p>
      <Form layout="vertical" component="div">
        <Form.Item
          label={t('seeAs.person')}
          htmlFor="see-as"
          required
          validateStatus={problem ? 'error' : ''}
          help={problem}
        >
          <PersonSelect
            id="see-as"
            autoFocus
            value={person}
            except={[user.id]}
            onChange={(id) => {
              setPerson(id);
              setProblem(undefined);
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
