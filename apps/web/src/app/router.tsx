import { createBrowserRouter, type RouteObject } from 'react-router';
import { pages, type Page } from './pages.js';
import { RouteFault } from './route-fault.js';
import { Splash } from './splash.js';

const prefetchAfter = 1000;

/** The addresses of the app. Every page is its own chunk; the sign-in page carries none of the others' weight. */
export const router = createBrowserRouter([
  {
    path: '/sign-in',
    ErrorBoundary: RouteFault,
    HydrateFallback: Splash,
    lazy: async () => {
      const { SignInPage } = await import('../features/sign-in/pages/sign-in-page.js');
      // What comes next is fetched while one types.
      setTimeout(() => void import('./shell.js').catch(() => undefined), prefetchAfter);
      return { Component: SignInPage };
    },
  },
  {
    path: '/forgotten-password',
    ErrorBoundary: RouteFault,
    HydrateFallback: Splash,
    lazy: async () => ({
      Component: (await import('../features/sign-in/pages/forgotten-password-page.js')).ForgottenPasswordPage,
    }),
  },
  {
    path: '/new-password',
    ErrorBoundary: RouteFault,
    HydrateFallback: Splash,
    lazy: async () => ({
      Component: (await import('../features/sign-in/pages/new-password-page.js')).NewPasswordPage,
    }),
  },
  {
    path: '/',
    ErrorBoundary: RouteFault,
    HydrateFallback: Splash,
    lazy: async () => ({ Component: (await import('./shell.js')).Shell }),
    children: [
      {
        ErrorBoundary: RouteFault,
        children: [
          ...pages.map(routeOf),
          { path: '*', lazy: async () => ({ Component: (await import('./not-found.js')).NotFound }) },
        ],
      },
    ],
  },
]);

function routeOf(page: Page): RouteObject {
  return {
    path: page.path,
    lazy: async () => {
      const [Component, { PermissionGate }] = await Promise.all([
        page.load(),
        import('./permission-gate.js'),
      ]);
      return {
        Component: () => (
          <PermissionGate needs={page.needs}>
            <Component />
          </PermissionGate>
        ),
      };
    },
  };
}
