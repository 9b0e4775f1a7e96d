import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { nonceForEveryStyle } from './nonce-for-every-style.js';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react(), nonceForEveryStyle()],
  // The server puts a new one in for every answer; see platform/http/web-app.ts.
  html: { cspNonce: '__CSP_NONCE__' },
  // The rule package is read from source, so that dev and build need no dist of it.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    port: Number(process.env['PORT'] ?? 4100),
    strictPort: true,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/files': { target: api },
      '/auth': { target: api },
      '/health': { target: api },
    },
  },
  build: {
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](?:\.pnpm[\\/][^\\/]+[\\/]node_modules[\\/])?(?:react|react-dom|scheduler|react-router)[\\/]/u,
              priority: 3,
            },
            {
              name: 'apollo',
              test: /node_modules[\\/](?:\.pnpm[\\/][^\\/]+[\\/]node_modules[\\/])?(?:@apollo|graphql|graphql-ws|rxjs|@wry|optimism)[\\/]/u,
              priority: 2,
            },
            {
              name: 'echarts',
              test: /node_modules[\\/](?:\.pnpm[\\/][^\\/]+[\\/]node_modules[\\/])?(?:echarts|zrender)[\\/]/u,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
