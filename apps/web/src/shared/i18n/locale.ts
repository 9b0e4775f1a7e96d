export const locales = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof locales)[number];

const storageKey = 'tidewater.locale';

export const isLocale = (value: string | null | undefined): value is Locale =>
  locales.some((locale) => locale === value);

/** The language before anybody has signed in: the last one chosen here, else the browser's, else Chinese. */
export function initialLocale(): Locale {
  const stored = localStorage.getItem(storageKey);
  if (isLocale(stored)) return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
}

const chosenKey = 'tidewater.locale.chosen';

/** On the sign-in page nobody's setting is known yet; what is chosen there becomes the person's afterwards. */
export const choiceBeforeSignIn = {
  make: (locale: Locale): void => sessionStorage.setItem(chosenKey, locale),
  take(): Locale | undefined {
    const chosen = sessionStorage.getItem(chosenKey);
    sessionStorage.removeItem(chosenKey);
    return isLocale(chosen) ? chosen : undefined;
  },
};
