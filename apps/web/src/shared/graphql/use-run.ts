import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { RefusalPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useCallback } from 'react';
import { describeError, type Trouble } from './describe-error.js';
import { useSharedText } from '../i18n/shared-text.js';

type Union = { __typename: string };
type Granted<T extends Union> = Exclude<T, { __typename: 'Refused' }>;
type Refusal<T extends Union> = Extract<T, { __typename: 'Refused' }> & RefusalPartsFragment;

/** What became of a mutation. `failed`: no answer, or an error that is nobody's decision. */
export type Outcome<T, R = RefusalPartsFragment> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; refusal: R }
  | { kind: 'failed'; trouble: Trouble };

interface RunOptions<TData, TUnion extends Union> {
  /** Which field of the answer is the outcome. */
  pick: (data: TData) => TUnion;
  /** Names of queries to ask again afterwards. */
  refetch?: string[];
  /** The form shows the refusal itself; otherwise it is said in a message. */
  quiet?: boolean;
}

/**
 * Runs a mutation. Refusals come back as values and are said in their own words; the form stays as it was.
 * The same request repeated after a lost connection carries the same idempotency key.
 */
export function useRun() {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useSharedText();
  return useCallback(
    async function run<TData, TVariables extends OperationVariables, TUnion extends Union>(
      mutation: TypedDocumentNode<TData, TVariables>,
      variables: NoInfer<TVariables>,
      { pick, refetch = [], quiet = false }: RunOptions<TData, TUnion>,
    ): Promise<Outcome<Granted<TUnion>, Refusal<TUnion>>> {
      try {
        const { data } = await client.mutate<TData, OperationVariables>({ mutation, variables });
        if (refetch.length > 0) {
          void client.refetchQueries({
            include: 'active',
            onQueryUpdated: ({ queryName }) => queryName !== undefined && refetch.includes(queryName),
          });
        }
        if (!data) return { kind: 'failed', trouble: { kind: 'network' } };
        const answer = pick(data);
        if (isGranted(answer)) return { kind: 'done', value: answer };
        if (!isRefused(answer)) return { kind: 'failed', trouble: { kind: 'network' } };
        if (!quiet) void message.warning(answer.message, 5);
        return { kind: 'refused', refusal: answer };
      } catch (error) {
        const trouble = describeError(error);
        void message.error(sayTrouble(trouble, t), 5);
        return { kind: 'failed', trouble };
      }
    },
    [client, message, t],
  );
}

type SharedText = ReturnType<typeof useSharedText>['t'];

function sayTrouble(trouble: Trouble, t: SharedText): string {
  if (trouble.kind === 'network') return t('trouble.network');
  return trouble.kind === 'forbidden' && trouble.onlyLooking ? t('trouble.onlyLooking') : trouble.message;
}

function isGranted<T extends Union>(answer: T): answer is T & Granted<T> {
  return answer.__typename !== 'Refused';
}

function isRefused<T extends Union>(answer: T): answer is T & Refusal<T> {
  return answer.__typename === 'Refused';
}
