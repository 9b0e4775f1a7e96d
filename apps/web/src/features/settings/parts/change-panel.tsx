import { App, Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { usePolicyText } from '../i18n.js';
import type { PolicyValues } from '../policy-fields.js';
import { usePolicyActions } from '../use-policy-actions.js';
import type { PolicyDraft } from '../use-policy-draft.js';
import { PolicyEffect } from './policy-effect.js';
import { PolicyDifferences } from './policy-differences.js';

interface ChangePanelProps {
  inForce: PolicyValues;
  draft: PolicyDraft;
}

/** What is being changed, what it would do, and saving it. Nothing changes before that (LC-19). */
export function ChangePanel({ inForce, draft }: ChangePanelProps) {
  const { t } = usePolicyText();
  const { modal } = App.useApp();
  const [toRunning, setToRunning] = useState(false);
  const { busy, preview, save, shown, isStale } = usePolicyActions(draft.patch, toRunning);
  const ready = draft.changed.length > 0 && draft.problems.size === 0;
  const differences = <PolicyDifferences fields={draft.changed} before={inForce} after={draft.values} />;
  const confirm = () =>
    void modal.confirm({
      title: t('change.confirm'),
      content: (
        <>
          {differences}
          {shown && shown.wouldDrop > 0 ? (
            <p className="policy-confirm-drop">{t('change.confirmDrop', { count: shown.wouldDrop })}</p>
          ) : null}
        </>
      ),
      okText: t('change.save'),
      onOk: () =>
        save(() => {
          draft.discard();
          setToRunning(false);
        }),
    });
  return (
    <section
      className="panel policy-change"
      data-changed={draft.changed.length > 0}
      aria-labelledby="policy-change"
    >
      <h2 id="policy-change">{t('change.title')}</h2>
      {draft.changed.length === 0 ? (
        <p className="quiet">{t('change.none')}</p>
      ) : (
        <>
          {draft.wasKept ? <Alert type="info" showIcon title={t('change.draft')} /> : null}
          {differences}
          <Checkbox checked={toRunning} onChange={(event) => setToRunning(event.target.checked)}>
            {t('change.running')}
          </Checkbox>
          <p className="quiet">{t('change.runningHelp')}</p>
          <div className="policy-buttons">
            <Button disabled={busy !== undefined} onClick={draft.discard}>
              {t('change.discard')}
            </Button>
            <Button
              type={shown ? 'default' : 'primary'}
              loading={busy === 'preview'}
              disabled={!ready || busy === 'save'}
              onClick={() => void preview()}
            >
              {t(busy === 'preview' ? 'change.previewing' : 'change.preview')}
            </Button>
            <Button
              type={shown ? 'primary' : 'default'}
              loading={busy === 'save'}
              disabled={!ready || busy === 'preview'}
              onClick={confirm}
            >
              {t('change.save')}
            </Button>
          </div>
          <div role="status">
            {isStale ? <p className="quiet">{t('change.stale')}</p> : null}
            {shown ? (
              <>
                <h3>{t('effect.title')}</h3>
                <PolicyEffect preview={shown} toRunning={toRunning} />
              </>
            ) : null}
          </div>
        </>
      )}
    </section>
  );
}
