import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { Locale, RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { updateUser } from '../data/user.repository.js';

const locales: readonly string[] = ['zh-CN', 'en-US'] satisfies readonly Locale[];

export async function setLocale(context: RequestContext, locale: string): Promise<void> {
  const { id } = signedIn(context);
  if (!isLocale(locale)) throw new Problem('BAD_USER_INPUT', 'locale is zh-CN or en-US');
  await runAction(context, async (tx) => await updateUser(tx, id, { locale }));
}

function isLocale(locale: string): locale is Locale {
  return locales.includes(locale);
}
