/** Longer names first: Edge also calls itself Chrome, and everybody Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bMicroMessenger\//, '微信'],
  [/\bDingTalk\//, '钉钉'],
  [/\bwxwork\//i, '企业微信'],
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bQQBrowser\//, 'QQ浏览器'],
  [/\bQuark\//, '夸克'],
  [/\bHuaweiBrowser\//, '华为浏览器'],
  [/\bMiuiBrowser\//, '小米浏览器'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bHarmonyOS\b|\bOpenHarmony\b/, 'HarmonyOS'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser and the machine it runs on, as people call them: `Chrome · Windows`; null for what is no browser. */
export function deviceOf(userAgent: string | null): string | null {
  const said = userAgent ?? '';
  const names = [browsers, systems].flatMap((list) => list.find(([sign]) => sign.test(said))?.[1] ?? []);
  return names.length === 0 ? null : names.join(' · ');
}
