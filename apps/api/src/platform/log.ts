import { destination, pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured lines on standard error, so that standard output stays for people. No personal data goes in. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    destination({ fd: 2, sync: true }),
  );
}

/** Kind, code and place of a fault. Messages of the database quote values, so they stay out. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const fromDatabase = 'driverError' in error || 'severity' in error;
  const table = 'table' in error ? error.table : undefined;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code,
    table,
    constraint,
    message: fromDatabase ? undefined : error.message,
    stack: stack?.join('\n'),
  };
}
