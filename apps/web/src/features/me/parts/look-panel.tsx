import { Segmented } from 'antd';
import { useId } from 'react';
import { setThemeMode, themeModes, useThemeMode } from '../../../shared/hooks/theme-mode.js';
import { useChangeLanguage } from '../../../shared/hooks/use-change-language.js';
import { usePreference } from '../../../shared/hooks/use-preference.js';
import { useMeText } from '../i18n.js';

/** Language, appearance and row height, each taking effect at once. */
export function LookPanel() {
  const { t, locale } = useMeText();
  const changeLanguage = useChangeLanguage();
  const theme = useThemeMode();
  const [density, setDensity] = usePreference('density', 'compact');
  return (
    <section className="panel" aria-labelledby="me-look">
      <h2 id="me-look" className="panel-head me-head">
        {t('look')}
      </h2>
      <Choice
        label={t('language')}
        value={locale}
        options={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en-US', label: 'English' },
        ]}
        choose={changeLanguage}
      />
      <Choice
        label={t('theme')}
        value={theme}
        options={themeModes.map((value) => ({ value, label: t(value) }))}
        choose={setThemeMode}
      />
      <Choice
        label={t('density')}
        value={density === 'comfortable' ? 'comfortable' : 'compact'}
        options={[
          { value: 'compact', label: t('compact') },
          { value: 'comfortable', label: t('comfortable') },
        ]}
        choose={setDensity}
      />
    </section>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  choose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div className="me-choice">
      <span>{label}</span>
      <Segmented<T> name={name} aria-label={label} value={value} options={options} onChange={choose} />
    </div>
  );
}
