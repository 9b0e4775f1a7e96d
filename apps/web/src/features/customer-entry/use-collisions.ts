import { useQuery } from '@apollo/client/react';
import { EntryCollisionsDocument, type EntryCollisionsQuery } from '@tidewater/contract';
import { useState } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import { randomId } from '../../shared/graphql/random-id.js';
import type { EntryForm } from './entry-fields.js';
import { useDebounced } from '../../shared/hooks/use-debounced.js';

export type Collisions = EntryCollisionsQuery['collisionCheck'];

export interface CollisionWatch {
  state: 'idle' | 'checking' | 'answered' | 'too-often' | 'failed';
  collisions: Collisions | undefined;
}

/** LC-10 while typing: asks after a pause; one open form is one check of the budget, however often it asks. */
export function useCollisions(form: EntryForm): CollisionWatch {
  const [formId] = useState(randomId);
  const { name = '', phone = '', creditCode = '', country = '' } = form;
  const now = JSON.stringify([name, phone, creditCode, country]);
  const settled = useDebounced(now, 350);
  const worthAsking = name.trim().length >= 2 || phone.trim().length >= 7 || creditCode.trim().length >= 15;
  const { data, previousData, error, loading } = useQuery(EntryCollisionsDocument, {
    skip: !worthAsking || settled !== now,
    variables: {
      input: {
        name: name.trim() || null,
        phone: phone.trim() || null,
        creditCode: creditCode.trim() || null,
        country: country.trim() || null,
        formId,
      },
    },
    fetchPolicy: 'no-cache',
  });
  if (!worthAsking) return { state: 'idle', collisions: undefined };
  if (error) {
    return {
      state: describeError(error).kind === 'too-often' ? 'too-often' : 'failed',
      collisions: undefined,
    };
  }
  const collisions = (data ?? previousData)?.collisionCheck;
  return { state: loading || settled !== now ? 'checking' : 'answered', collisions };
}
