// Preloaded into dependency-cruiser. It asks swc for TypeScript but never for TSX and stops at the first
// tag; without swc it guesses at TypeScript with a parser for JavaScript and overlooks imports.
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
