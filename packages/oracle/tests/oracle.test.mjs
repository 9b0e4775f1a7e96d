// Written in TypeScript, like all of the oracle; this is where Node's test runner finds it.
await import('../dist/tests/suite.js');
