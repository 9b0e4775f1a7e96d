/** Tells the app that the server no longer knows who we are. The app decides where that leads. */
const listeners = new Set<() => void>();

export const session = {
  expired(): void {
    for (const listener of listeners) listener();
  },
  onExpired(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
