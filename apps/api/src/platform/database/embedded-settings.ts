/** Fit for two cores and a few gigabytes; what a larger machine wants is a server of its own. */
const always: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // Only TCP with a password: a socket in a shared folder would be one more door.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  // Nothing is replicated from here; bulk loads write less this way.
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  // Statements and details carry personal data; the application logs what is needed.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '128MB' };

/** The server's settings as words of its command line, so that they are the same at each start. */
export function serverSettings(durable: boolean): string[] {
  const settings = { ...always, ...(durable ? safe : fast) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
