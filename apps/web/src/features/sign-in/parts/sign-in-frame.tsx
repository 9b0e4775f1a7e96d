import { useEffect, type ReactNode } from 'react';
import { changeLocale } from '../../../shared/i18n/i18n.js';
import { choiceBeforeSignIn } from '../../../shared/i18n/locale.js';
import { TideMark } from '../../../shared/ui/tide-mark.js';
import { useSignInText } from '../i18n.js';
import './sign-in.css';

/** The box of every page before signing in: mark, language, and what stands in it. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t, locale } = useSignInText();
  const other = locale === 'zh-CN' ? 'en-US' : 'zh-CN';
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <main className="sign-in">
      <button
        type="button"
        className="sign-in-language link-button"
        lang={other}
        onClick={() => {
          changeLocale(other);
          choiceBeforeSignIn.make(other);
        }}
      >
        {t('other')}
      </button>
      <div className="sign-in-box">
        <div className="sign-in-brand">
          <TideMark size={40} />
          <div>
            <h1>{product}</h1>
            <p>{t('motto')}</p>
          </div>
        </div>
        {children}
      </div>
    </main>
  );
}
