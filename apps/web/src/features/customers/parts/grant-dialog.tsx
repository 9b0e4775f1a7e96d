import {
  AddCollaboratorDocument,
  GrantAccessDocument,
  type GrantLevel,
  type PrincipalKind,
} from '@tidewater/contract';
import { App, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useAccessText } from '../access-words.js';
import { GrantUntil, untilOf, type Until } from './grant-until.js';
import { PrincipalSelect } from '../../../shared/ui/principal-select.js';

interface GrantDialogProps {
  customerId: string;
  mode: 'grant' | 'collaborator';
  close: () => void;
}

const kinds: PrincipalKind[] = ['USER', 'TEAM', 'DEPARTMENT', 'ROLE'];

/** Gives a person, team, department or role access to one customer, or makes somebody a collaborator. */
export function GrantDialog({ customerId, mode, close }: GrantDialogProps) {
  const { t } = useAccessText();
  const { message } = App.useApp();
  const run = useRun();
  const isGrant = mode === 'grant';
  const [kind, setKind] = useState<PrincipalKind>('USER');
  const [who, setWho] = useState<string>();
  const [level, setLevel] = useState<GrantLevel>('READ');
  const [until, setUntil] = useState<Until>({ preset: 'tomorrow', date: null });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = reason.trim();
  const isComplete = who !== undefined && words !== '' && (!isGrant || untilOf(until) !== undefined);
  const deed = useDialogDeed(async () => {
    setTried(true);
    if (!isComplete) return undefined;
    const refetch = ['CustomerGrants', 'CustomerOnlookers'];
    const outcome = isGrant
      ? await run(
          GrantAccessDocument,
          {
            input: {
              customerId,
              principal: { kind, id: who },
              level,
              until: untilOf(until) ?? null,
              reason: words,
            },
          },
          { pick: (data) => data.grantAccess, refetch, quiet: true },
        )
      : await run(
          AddCollaboratorDocument,
          { customerId, userId: who, reason: words },
          { pick: (data) => data.addCollaborator, refetch, quiet: true },
        );
    if (outcome.kind === 'done') void message.success(t(isGrant ? 'given' : 'added'));
    return outcome;
  }, close);
  const whoMissing = tried && who === undefined;
  const reasonMissing = tried && words === '';
  return (
    <DeedDialog
      deed={deed}
      title={t(isGrant ? 'dialog.give' : 'dialog.collaborator')}
      okText={t(isGrant ? 'give' : 'addCollaborator')}
      close={close}
    >
      <p className="modal-explanation">{t(isGrant ? 'dialog.explain' : 'dialog.explainCollaborator')}</p>
      <Form layout="vertical" component="div">
        {isGrant ? (
          <Form.Item label={t('dialog.kind')}>
            <Radio.Group
              optionType="button"
              aria-label={t('dialog.kind')}
              value={kind}
              options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(event) => {
                setKind(kinds.find((one) => one === event.target.value) ?? 'USER');
                setWho(undefined);
              }}
            />
          </Form.Item>
        ) : null}
        <Form.Item
          label={t('dialog.who', { kind: t(`kind.${kind}`) })}
          htmlFor="grant-who"
          required
          validateStatus={whoMissing ? 'error' : ''}
          help={
            whoMissing
              ? t('dialog.whoMissing')
              : kind === 'DEPARTMENT'
                ? t('dialog.departmentHelp')
                : undefined
          }
        >
          {kind === 'USER' ? (
            <PersonSelect id="grant-who" autoFocus value={who} onChange={setWho} />
          ) : (
            <PrincipalSelect key={kind} id="grant-who" kind={kind} value={who} onChange={setWho} />
          )}
        </Form.Item>
        {isGrant ? (
          <>
            <Form.Item label={t('dialog.level')}>
              <Radio.Group
                aria-label={t('dialog.level')}
                value={level}
                options={[
                  { value: 'READ', label: t('dialog.read') },
                  { value: 'WRITE', label: t('dialog.write') },
                ]}
                onChange={(event) => setLevel(event.target.value === 'WRITE' ? 'WRITE' : 'READ')}
              />
            </Form.Item>
            <GrantUntil value={until} onChange={setUntil} tried={tried} />
          </>
        ) : null}
        <Form.Item
          label={t('dialog.reason')}
          htmlFor="grant-reason"
          required
          validateStatus={reasonMissing ? 'error' : ''}
          help={reasonMissing ? t('dialog.reasonMissing') : undefined}
        >
          <Input.TextArea
            id="grant-reason"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            placeholder={t('dialog.reasonPlaceholder')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </DeedDialog>
  );
}
