import { CopyOutlined } from '@ant-design/icons';
import { SecurityResetPasswordDocument, type PersonPartsFragment } from '@tidewater/contract';
import { App, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useRun } from '../../shared/graphql/use-run.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';
import { useSayTime } from '../../shared/ui/date-time-text.js';
import { useSecurityText } from './i18n.js';

interface PasswordLinkAsker {
  /** Asks whether to, then shows the link this once. */
  ask: (person: PersonPartsFragment) => void;
  dialog: ReactNode;
}

/** A link by which somebody chooses a new password. */
export function usePasswordLink(): PasswordLinkAsker {
  const { t } = useSecurityText();
  const { t: shared } = useSharedText();
  const { message, modal } = App.useApp();
  const sayTime = useSayTime();
  const run = useRun();
  const [made, setMade] = useState<{ name: string; link: string; expiresAt: string }>();
  const ask = ({ id, name }: PersonPartsFragment) =>
    void modal.confirm({
      title: t('accounts.resetAsk', { name }),
      content: t('accounts.resetHelp'),
      okText: t('accounts.reset'),
      okButtonProps: { danger: true },
      cancelText: shared('verb.cancel'),
      onOk: async () => {
        const outcome = await run(
          SecurityResetPasswordDocument,
          { userId: id },
          { pick: (data) => data.resetPassword, refetch: ['SecurityAccounts', 'SecuritySessions'] },
        );
        if (outcome.kind === 'done') setMade({ name, ...outcome.value });
      },
    });
  const copy = async (text: string) => {
    await navigator.clipboard?.writeText(text);
    void message.success(shared('said.copied'));
  };
  const dialog = made ? (
    <Modal
      open
      title={t('accounts.linkTitle', { name: made.name })}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={() => setMade(undefined)}>
          {shared('verb.close')}
        </Button>
      }
    >
      <p>{t('accounts.linkHelp', { time: sayTime(made.expiresAt) })}</p>
      <div className="security-link">
        <code>{made.link}</code>
        <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy(made.link)}>
          {shared('verb.copy')}
        </Button>
      </div>
    </Modal>
  ) : null;
  return { ask, dialog };
}
