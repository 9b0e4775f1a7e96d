/** Whether the server can be reached. Set by the links, shown by the banner, mended by the watchdog. */
export type Connectivity = 'fine' | 'lost';

const listeners = new Set<() => void>();
let state: Connectivity = 'fine';

export const connectivity = {
  read: (): Connectivity => state,
  report(next: Connectivity): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const probeEvery = 2500;

/** While the connection is lost, asks the server again and again; calls `onRecovered` when it answers. */
export function watchConnectivity(onRecovered: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const probe = async () => {
    if (connectivity.read() === 'fine') return;
    if (await serverAnswers()) {
      connectivity.report('fine');
      onRecovered();
    } else {
      timer = setTimeout(probe, probeEvery);
    }
  };
  const start = () => {
    clearTimeout(timer);
    if (connectivity.read() === 'lost') timer = setTimeout(probe, 600);
  };
  const unsubscribe = connectivity.subscribe(start);
  globalThis.addEventListener('online', probe);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    globalThis.removeEventListener('online', probe);
  };
}

/** One try, for the banner's button as well. */
export async function serverAnswers(): Promise<boolean> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    return response.status < 500;
  } catch {
    return false;
  }
}
