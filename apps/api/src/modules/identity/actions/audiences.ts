/** The words of a setting, for the schema. */
export { audiences, type Audience } from '../data/security-settings.repository.js';
