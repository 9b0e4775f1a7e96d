// `node --import ./test/setup/register-typescript.mjs some-source.ts`
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
