import { useQuery } from '@apollo/client/react';
import { ViewerDocument } from '@tidewater/contract';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { businessClock } from '../shared/hooks/business-clock.js';
import { session } from '../shared/graphql/session.js';
import { ViewerContext } from '../shared/graphql/use-viewer.js';
import { changeLocale, currentLocale } from '../shared/i18n/i18n.js';
import { choiceBeforeSignIn, isLocale } from '../shared/i18n/locale.js';
import { AntProviders } from './ant-providers.js';
import { Frame } from './frame.js';
import { Splash } from './splash.js';
import { useChangeLanguage } from '../shared/hooks/use-change-language.js';
import { QueryTrouble } from '../shared/ui/query-trouble.js';

const EnrolPage = lazy(async () => ({
  default: (await import('../features/me/pages/enrol-page.js')).EnrolPage,
}));

/** Everything behind the sign-in: waits until it is known who is here, then shows the frame. */
export function Shell() {
  return (
    <AntProviders>
      <SignedIn />
    </AntProviders>
  );
}

function SignedIn() {
  const { data, error, refetch } = useQuery(ViewerDocument, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useGoToSignInWhenExpired();
  const clock = data?.clock;
  useEffect(() => {
    if (clock) businessClock.set(clock);
  }, [clock]);
  const knowsTheDay = useSyncExternalStore(businessClock.subscribe, businessClock.isSet);
  const locale = data?.me.locale;
  const changeLanguage = useChangeLanguage();
  useEffect(() => {
    if (!isLocale(locale)) return;
    const chosen = choiceBeforeSignIn.take();
    if (chosen && chosen !== locale) changeLanguage(chosen);
    else if (locale !== currentLocale()) changeLocale(locale);
  }, [locale, changeLanguage]);
  if (data && knowsTheDay) {
    return (
      <ViewerContext value={data.me}>
        {data.me.enrolling ? (
          <Suspense fallback={<Splash />}>
            <EnrolPage />
          </Suspense>
        ) : (
          <Frame />
        )}
      </ViewerContext>
    );
  }
  return error ? <QueryTrouble error={error} refetch={refetch} /> : <Splash />;
}

/** To the sign-in page and, afterwards, back to the very place. */
function useGoToSignInWhenExpired(): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(
    () =>
      session.onExpired(() => {
        const here = `${pathname}${search}`;
        void navigate(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`, {
          replace: true,
        });
      }),
    [navigate, pathname, search],
  );
}
