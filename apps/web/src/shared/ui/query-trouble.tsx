import { describeError } from '../graphql/describe-error.js';
import { ErrorState } from './error-state.js';

/** Why a question was not answered, and a way to ask it again. */
export function QueryTrouble({ error, refetch }: { error: unknown; refetch: () => Promise<unknown> }) {
  return <ErrorState trouble={describeError(error)} retry={() => void refetch().catch(() => undefined)} />;
}
