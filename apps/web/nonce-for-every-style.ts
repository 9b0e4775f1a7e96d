import type { Plugin } from 'vite';

const injector = /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/u;
const before = "const styleNode = document.createElement('style');";
const nonce = "document.querySelector('meta[property=csp-nonce]')?.nonce ?? ''";

/**
 * Ant Design hands the page's nonce to its component styles but forgets the small ones that lock scrolling behind a
 * dialog. All of them are written by one function, which is made to begin with the nonce.
 */
export function nonceForEveryStyle(): Plugin {
  let done = false;
  return {
    name: 'nonce-for-every-style',
    apply: 'build',
    transform(code, id) {
      if (!injector.test(id)) return undefined;
      if (!code.includes(before)) throw new Error(`${id} writes styles differently now; see this plugin.`);
      done = true;
      return { code: code.replace(before, `${before}\n  styleNode.nonce = ${nonce};`), map: null };
    },
    buildEnd(error) {
      if (!error && !done) throw new Error('No file of @rc-component/util that writes styles was found.');
    },
  };
}
