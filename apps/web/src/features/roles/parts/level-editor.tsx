import { CloseOutlined } from '@ant-design/icons';
import { accessNames, levels, reaches, type Level, type LevelsByReach, type Reach } from '@tidewater/domain';
import { Button } from 'antd';
import { useRolesText } from '../i18n.js';

interface LevelEditorProps {
  /** What it is the level of, for labels. */
  place: string;
  value: LevelsByReach;
  change: (value: LevelsByReach) => void;
  maskable: boolean;
  editable: boolean;
  /** A single field may follow its class. */
  follows?: boolean;
}

/** The usual level of a class or field, and where it differs. */
export function LevelEditor({ place, value, change, maskable, editable, follows = false }: LevelEditorProps) {
  const { t, locale } = useRolesText();
  const names = accessNames(locale);
  const { '*': usual, ...named } = value;
  const exceptions = reaches.filter((reach) => named[reach] !== undefined);
  const choices = levels.filter((level) => level !== 'masked' || maskable);
  const set = (reach: Reach | '*', level: Level | undefined) => {
    const entries = Object.entries({ ...value, [reach]: level }).filter(([, one]) => one !== undefined);
    change(Object.fromEntries(entries));
  };
  const levelOf = (text: string) => levels.find((level) => level === text);
  return (
    <div className="role-levels">
      <select
        aria-label={t('levels.levelOf', { place })}
        value={usual ?? (follows ? '' : 'hidden')}
        data-level={usual ?? (follows ? 'follows' : 'hidden')}
        disabled={!editable}
        onChange={(event) => set('*', levelOf(event.target.value))}
      >
        {follows ? <option value="">{t('levels.follows')}</option> : null}
        {choices.map((level) => (
          <option key={level} value={level}>
            {names.levels[level]}
          </option>
        ))}
      </select>
      {exceptions.map((reach) => (
        <span key={reach} className="role-exception">
          <span>{names.reaches[reach]}</span>
          <select
            aria-label={t('levels.levelOn', { place, reach: names.reaches[reach] })}
            value={named[reach]}
            data-level={named[reach]}
            disabled={!editable}
            onChange={(event) => set(reach, levelOf(event.target.value))}
          >
            {choices.map((level) => (
              <option key={level} value={level}>
                {names.levels[level]}
              </option>
            ))}
          </select>
          {editable ? (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden="true" />}
              aria-label={t('levels.removeExcept', { place, reach: names.reaches[reach] })}
              onClick={() => set(reach, undefined)}
            />
          ) : null}
        </span>
      ))}
      {editable && exceptions.length < reaches.length ? (
        <select
          className="role-add"
          aria-label={t('levels.addTo', { place })}
          value=""
          onChange={(event) => {
            const reach = reaches.find((known) => known === event.target.value);
            if (reach) set(reach, usual ?? 'hidden');
          }}
        >
          <option value="">{t('levels.addExcept')}</option>
          {reaches
            .filter((reach) => named[reach] === undefined)
            .map((reach) => (
              <option key={reach} value={reach}>
                {names.reaches[reach]}
              </option>
            ))}
        </select>
      ) : null}
    </div>
  );
}
