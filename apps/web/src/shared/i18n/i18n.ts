import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { initialLocale, isLocale, rememberLocale, type Locale } from './locale.js';

/** The one i18next instance. Features add their words with `featureText`. */
export const i18n: I18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: initialLocale(),
  fallbackLng: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  initAsync: false,
  resources: {},
  react: { useSuspense: false },
});

export const currentLocale = (): Locale => (isLocale(i18n.language) ? i18n.language : 'zh-CN');

export function changeLocale(locale: Locale): void {
  rememberLocale(locale);
  document.documentElement.lang = locale;
  void i18n.changeLanguage(locale);
}

document.documentElement.lang = currentLocale();
