import { chromium } from '@playwright/test';
import { readdirSync } from 'node:fs';
const dir = '/tmp/team/d-shots';
const [out, pattern, width] = process.argv.slice(2);
const files = readdirSync(dir).filter((f) => new RegExp(pattern).test(f));
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--allow-file-access-from-files'],
});
const p = await b.newPage({ viewport: { width: 2000, height: 800 } });
const { writeFileSync } = await import('node:fs');
writeFileSync(
  '/tmp/team/d-sheet.html',
  `<body style="margin:0;display:flex;flex-wrap:wrap;gap:6px;background:#888">${files.map((f) => `<div style="width:${width}px"><div style="font:12px sans-serif">${f}</div><img src="file://${dir}/${f}" style="width:100%"></div>`).join('')}`,
);
await p.goto('file:///tmp/team/d-sheet.html');
await p.waitForTimeout(500);
await p.screenshot({ path: out, fullPage: true });
await b.close();
