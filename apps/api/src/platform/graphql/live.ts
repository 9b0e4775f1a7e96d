import { listen } from '../database/listen.js';
import { changedChannel, type Change } from '../outbox/dispatch.js';

type Topic = Change['topic'];
type ChangeOf<T extends Topic> = Extract<Change, { topic: T }>;

/** What has changed, as this process hears it from the database: ids, never data. */
export interface Live {
  /** Calls back for each change of a topic until the returned function is called. */
  follow<T extends Topic>(topic: T, listener: (ids: ChangeOf<T>['ids']) => void): () => void;
  stop(): Promise<void>;
}

/**
 * Listens on the channel the outbox dispatcher notifies. `onGap` is called when listening was interrupted: changes in
 * between were not heard.
 */
export function createLive(url: string, onGap: () => void): Live {
  const listeners = new Set<(change: Change) => void>();
  let hasListened = false;
  const listening = listen(
    url,
    changedChannel,
    (payload) => {
      const change: Change = JSON.parse(payload);
      for (const listener of listeners) listener(change);
    },
    () => {
      if (hasListened) onGap();
      hasListened = true;
    },
  );
  return {
    follow(topic, listener) {
      const filtered = (change: Change): void => {
        if (change.topic === topic) listener(change.ids as ChangeOf<typeof topic>['ids']);
      };
      listeners.add(filtered);
      return () => void listeners.delete(filtered);
    },
    stop: async () => await listening.stop(),
  };
}
