import { CopyOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useTourText } from './i18n.js';
import type { SampleCompany } from './sample-company.js';

const fields = ['name', 'phone', 'address', 'industry', 'introduction'] as const;

/** The details of a company to enter, each copied with a click. */
export function SampleDetails({ company }: { company: SampleCompany }) {
  const { t } = useTourText();
  const { message } = App.useApp();
  const copy = async (text: string) => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    void message.success(t('copied'));
  };
  return (
    <div className="tour-sample">
      <p className="quiet">{t('sample')}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <button
              type="button"
              aria-label={`${t('copy', { what: t(`field.${field}`) })}: ${company[field]}`}
              onClick={() => void copy(company[field])}
            >
              <span className="quiet">{t(`field.${field}`)}</span>
              <span>{company[field]}</span>
              <CopyOutlined aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
