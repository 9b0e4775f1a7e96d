import type { RolePartsFragment } from '@tidewater/contract';
import {
  accessNames,
  fieldLabel,
  isFieldName,
  placeOfDifference,
  problemSentence,
  say,
} from '@tidewater/domain';
import { Alert, Button } from 'antd';
import { useRolesText } from '../i18n.js';
import type { RoleDraft } from '../use-role-draft.js';
import { useRoleSave } from '../use-role-save.js';
import { DifferenceList } from './difference-list.js';
import { RoleEffect } from './role-effect.js';

interface RoleChangePanelProps {
  edited: RolePartsFragment | null;
  draft: RoleDraft;
  saved: (role: RolePartsFragment) => void;
  reload: () => void;
}

/** What is being changed, for whom, and saving it. */
export function RoleChangePanel({ edited, draft, saved, reload }: RoleChangePanelProps) {
  const { t } = useRolesText();
  const { busy, preview, save, effect, isOld, isStale, refusal } = useRoleSave(draft, saved);
  const ready = draft.changed && draft.problems.length === 0 && draft.name.trim() !== '';
  return (
    <section className="panel role-change" data-changed={draft.changed} aria-labelledby="role-change">
      <h2 id="role-change">{t('change.title')}</h2>
      {draft.changed ? (
        <>
          {draft.wasKept ? <Alert type="info" showIcon title={t('change.kept')} /> : null}
          {draft.renamed && edited ? (
            <dl className="role-differences">
              <div>
                <dt>{t('change.renamed')}</dt>
                <dd>{t('difference.fromTo', { from: edited.name, to: draft.name.trim() })}</dd>
              </div>
            </dl>
          ) : null}
          <DifferenceList
            differences={draft.differences.map((one) => ({
              kind: one.kind,
              place: placeOfDifference(one),
              reaches: one.kind === 'level' ? one.reaches : [],
              from: String(one.from ?? ''),
              to: String(one.to ?? ''),
            }))}
          />
          <Problems draft={draft} />
          {isStale ? (
            <Alert
              type="warning"
              showIcon
              title={t('change.stale')}
              description={t('change.staleHelp')}
              action={
                <Button size="small" onClick={reload}>
                  {t('change.reload')}
                </Button>
              }
            />
          ) : refusal ? (
            <Alert type="warning" showIcon role="alert" title={refusal} />
          ) : null}
          <div className="role-buttons">
            <Button disabled={busy !== undefined} onClick={draft.discard}>
              {t('change.discard')}
            </Button>
            {edited ? (
              <Button
                type={effect ? 'default' : 'primary'}
                loading={busy === 'preview'}
                disabled={!ready || busy === 'save'}
                onClick={() => void preview()}
              >
                {t('change.preview')}
              </Button>
            ) : null}
            <Button
              type={effect || !edited ? 'primary' : 'default'}
              loading={busy === 'save'}
              disabled={!ready || busy === 'preview'}
              onClick={() => void save()}
            >
              {t('change.save')}
            </Button>
          </div>
          <div role="status">
            {isOld ? <p className="quiet">{t('change.old')}</p> : null}
            {effect ? <RoleEffect effect={effect} /> : null}
          </div>
        </>
      ) : (
        <p className="quiet">{t('change.none')}</p>
      )}
    </section>
  );
}

/** What stands in the way of saving, at the words of the right it is about. */
function Problems({ draft }: { draft: RoleDraft }) {
  const { t, locale } = useRolesText();
  const names = accessNames(locale);
  if (draft.problems.length === 0) return null;
  const placeOf = (path: readonly string[]): string => {
    const [list, index = '0'] = path;
    const { scopes, levels } = draft.input.rights;
    const place = list === 'scopes' ? scopes[Number(index)]?.action : levels[Number(index)]?.place;
    if (place === undefined) return '';
    if (isFieldName(place) && place in names.fields) return fieldLabel(place, locale);
    return Object.entries({ ...names.actions, ...names.classes }).find(([key]) => key === place)?.[1] ?? '';
  };
  const reader = { locale, zone: 'Asia/Shanghai', nameOf: () => '' };
  return (
    <Alert
      type="error"
      showIcon
      title={t('change.problems')}
      description={
        <ul>
          {draft.problems.map((problem) => (
            <li key={problem.path.join('.')}>
              {t('difference.problem', {
                place: placeOf(problem.path),
                problem: say(problemSentence(problem), reader),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
