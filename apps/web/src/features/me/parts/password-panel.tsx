import { MeChangePasswordDocument, type MyAccountQuery } from '@tidewater/contract';
import { Alert, App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../shared/graphql/problem-of.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { PasswordInput } from '../../../shared/ui/password-input.js';
import { useAccountText } from '../account-text.js';
import { AccountPanel } from './account-panel.js';

export function PasswordPanel({ security }: { security: MyAccountQuery['mySecurity'] }) {
  const { t } = useAccountText();
  const sayTime = useSayTime();
  const [changing, setChanging] = useState(false);
  const { hasPassword, passwordSetAt } = security;
  return (
    <AccountPanel
      id="my-password"
      title={t('password.title')}
      actions={hasPassword ? <Button onClick={() => setChanging(true)}>{t('password.change')}</Button> : null}
    >
      <p className="quiet">
        {!hasPassword
          ? t('password.none')
          : passwordSetAt
            ? t('password.setAt', { time: sayTime(passwordSetAt, { dateOnly: true }) })
            : t('password.neverSet')}
      </p>
      {changing ? <ChangePassword close={() => setChanging(false)} /> : null}
    </AccountPanel>
  );
}

function ChangePassword({ close }: { close: () => void }) {
  const { t } = useAccountText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await run(
      MeChangePasswordDocument,
      { current, next },
      { pick: (data) => data.changePassword, quiet: true, refetch: ['MyAccount', 'MySessions'] },
    );
    setBusy(false);
    if (outcome.kind === 'refused') {
      setProblem(problemOf(outcome.refusal));
    }
    if (outcome.kind !== 'done') return;
    void message.success(t('password.done', { count: outcome.value.sessionsEnded }));
    close();
  };
  return (
    <Modal
      open
      title={t('password.change')}
      okText={shared('verb.save')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy, disabled: current === '' || next === '', htmlType: 'submit' }}
      onOk={() => void save()}
      onCancel={close}
      mask={{ closable: current === '' && next === '' }}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('password.current')} htmlFor="current-password">
          <PasswordInput
            id="current-password"
            autoComplete="current-password"
            autoFocus
            maxLength={1000}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('password.next')} htmlFor="next-password" help={t('password.help')}>
          <PasswordInput
            id="next-password"
            autoComplete="new-password"
            maxLength={1000}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        </Form.Item>
      </Form>
      <p className="quiet account-note">{t('password.others')}</p>
      {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
    </Modal>
  );
}
