export { Department, User, UserConnection } from './graphql/user.type.js';
