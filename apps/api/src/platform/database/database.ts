/** The application's pool of connections, by a name that keeps the mapper out of everybody's imports. */
export type { DataSource as Database } from 'typeorm';
