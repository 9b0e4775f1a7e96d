import { useAccountText } from './account-text.js';

const types = [
  'customer',
  'contact',
  'followUp',
  'contract',
  'intent',
  'extension',
  'pool',
  'approval',
  'protection',
  'policy',
  'holiday',
  'number',
] as const;
export type ScopeType = (typeof types)[number];

/** The types of records among the scopes a key can be given. */
export function scopeTypes(scopes: readonly string[]): ScopeType[] {
  return types.filter((type) => scopes.includes(`${type}.write`));
}

/** What a key may do, in words. */
export function useScopeWords(): (scopes: readonly string[]) => string {
  const { t, locale } = useAccountText();
  return (scopes) => {
    const words = scopes.map((scope) => {
      if (scope === 'read' || scope === 'write') return t(`keys.${scope}`);
      const [name, verb] = scope.split('.');
      const type = types.find((one) => one === name);
      if (!type || (verb !== 'read' && verb !== 'write')) return scope;
      return `${t(`keys.type.${type}`)} ${t(verb === 'read' ? 'keys.readWord' : 'keys.writeWord')}`;
    });
    return words.join(locale === 'zh-CN' ? '，' : ', ');
  };
}
