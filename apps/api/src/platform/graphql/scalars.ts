import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isLocalDate } from '@tidewater/domain';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** As the database writes moments in JSON, in UTC; they are most of what is ever written. */
const databaseInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.(\d{1,3}))?\+00:00$/;
const decimal = /^-?\d{1,16}(\.\d{1,10})?$/;

/** A moment, ISO 8601 with its offset; written in UTC with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment, ISO 8601 with an offset, for example 2026-12-31T00:00:00Z.',
  serialize: (value) => writeInstant(value),
  parseValue: (value) => readInstant(value),
  parseLiteral: (node) => readInstant(textOf(node)),
});

/** A day of the calendar, `YYYY-MM-DD`, without time and zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, YYYY-MM-DD.',
  serialize: (value) => readDay(value),
  parseValue: (value) => readDay(value),
  parseLiteral: (node) => readDay(textOf(node)),
});

/** An exact decimal number as a string, for example "12800.50". */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, for example "12800.50".',
  serialize: (value) => String(value),
  parseValue: (value) => readDecimal(value),
  parseLiteral: (node) => readDecimal(textOf(node)),
});

function writeInstant(value: unknown): string {
  const moment = value instanceof Date ? value : typeof value === 'number' ? new Date(value) : null;
  if (moment && !Number.isNaN(moment.getTime())) return moment.toISOString();
  if (typeof value === 'string') {
    const fraction = databaseInstant.exec(value);
    if (fraction) return `${value.slice(0, 19)}.${(fraction[1] ?? '').padEnd(3, '0')}Z`;
    return readInstant(value).toISOString();
  }
  throw new GraphQLError('DateTime cannot represent this value');
}

function readInstant(value: unknown): Date {
  if (typeof value === 'string' && instant.test(value) && isLocalDate(value.slice(0, 10))) {
    const moment = new Date(value);
    if (!Number.isNaN(moment.getTime())) return moment;
  }
  throw new GraphQLError('DateTime must be a moment with an offset such as 2026-12-31T00:00:00Z');
}

function readDay(value: unknown): string {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new GraphQLError('Date must be a day such as 2026-12-31');
}

function readDecimal(value: unknown): string {
  // A whole number in JSON is exact; a fraction in JSON has already been rounded to binary.
  const written = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof written === 'string' && decimal.test(written)) return written;
  throw new GraphQLError('Decimal must be a decimal string such as "12800.50"');
}

function textOf(node: ValueNode): string | undefined {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
    ? node.value
    : undefined;
}
