/** Who has asked for a new password within the last seven days. */
export { passwordRequests } from '../data/password-link.repository.js';
