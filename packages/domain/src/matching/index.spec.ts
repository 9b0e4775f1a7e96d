import { readFileSync } from 'node:fs';

/** Every module the entry reaches, and the packages they import. */
function packagesBehind(entry: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const source = readFileSync(url, 'utf8');
    for (const [, specifier = ''] of source.matchAll(
      /^(?:import|export)(?! type)[^;]*? from '([^']+)';/gmu,
    )) {
      if (specifier.startsWith('.')) visit(new URL(specifier.replace(/\.js$/u, '.ts'), url));
      else packages.add(specifier);
    }
  };
  visit(new URL(entry, import.meta.url));
  return packages;
}

describe('LC-10 matching in the browser', () => {
  it('LC-10 what every page loads brings no dictionary of pinyin or traditional characters', () => {
    expect(Array.from(packagesBehind('./index.ts'))).toEqual(['libphonenumber-js/min']);
  });

  it('LC-10 the second entry has them, and neither reads files', () => {
    expect(Array.from(packagesBehind('./server.ts')).toSorted()).toEqual([
      'libphonenumber-js/min',
      'opencc-js/t2cn',
      'pinyin-pro',
    ]);
  });
});
