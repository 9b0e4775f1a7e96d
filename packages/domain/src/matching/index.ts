// What the browser loads too: no dictionaries of pinyin or traditional characters here (see server.ts).
export * from './clean-name.js';
export * from './collision-verdict.js';
export * from './credit-code.js';
export * from './name-match.js';
export * from './normalise-phone.js';
export * from './parse-company-name.js';
export * from './places-of.js';
export * from './validate-phone.js';
export * from './validate-postcode.js';
export type { NameRegion } from './regions.js';
