// The entry `@tidewater/domain/matching`: everything, with the dictionaries of pinyin and traditional
// characters (about 400 kB), which the page must not load to start.
export * from './index.js';
export * from './compare-names.js';
export * from './name-profile.js';
export * from './normalise-name.js';
export * from './pinyin-of.js';
export * from './plan-lookup.js';
export * from './rank-candidates.js';
export * from './rank-collisions.js';
export * from './search-terms.js';
export * from './simplify.js';
export * from './split-pinyin.js';
