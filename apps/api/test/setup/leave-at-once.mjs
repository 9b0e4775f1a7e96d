// Loaded before Jest, and so by each of its workers. When nothing is left to do a worker ends at once: taking its many
// module contexts apart first, as Node otherwise does, outlasts the half second after which Jest kills it and speaks of
// leaks. A handle that is really left open keeps it from coming here, and is reported as before.
if (process.send !== undefined) process.once('beforeExit', () => process.exit());
