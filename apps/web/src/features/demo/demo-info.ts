import type { DemoStateQuery } from '@tidewater/contract';

/** The demo's accounts and their common password. */
export type DemoInfo = NonNullable<DemoStateQuery['demo']>;
