import pino from 'pino';

import { formatErrorsFor } from '../../src/platform/graphql/format-error.js';
import { newTraceId } from '../../src/platform/origin.js';

const ofDatabase = (code: string) => Object.assign(new Error('of the database'), { code });

describe('what becomes of a request that others stand in the way of', () => {
  const traceId = newTraceId();
  const lines: string[] = [];
  const format = formatErrorsFor(
    pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
  );

  it.each(['55P03', '40001', '40P01'])(
    'R10 it is told to try again and nothing is called a fault (%s)',
    (state) => {
      const told = format(
        { message: 'of the database', path: ['claimCustomer'] },
        ofDatabase(state),
        traceId,
      );
      expect(told).toEqual({
        message: 'The server is busy. Please try again.',
        path: ['claimCustomer'],
        extensions: { code: 'RATE_LIMITED' },
      });
      expect(lines).toEqual([]);
    },
  );

  it('R10 any other state of the database is a fault, logged, and its words stay here', () => {
    const told = format(
      { message: 'of the database', path: ['claimCustomer'] },
      ofDatabase('42P01'),
      traceId,
    );
    expect(told).toMatchObject({ extensions: { code: 'INTERNAL', traceId } });
    expect(JSON.stringify(told)).not.toContain('of the database');
    expect(lines).toEqual([expect.stringContaining(traceId)]);
  });
});
