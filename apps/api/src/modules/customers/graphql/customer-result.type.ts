import { resultUnion } from '../../../platform/graphql/result-union.js';
import { Customer } from './customer.type.js';

export const CustomerResult = resultUnion('CustomerResult', () => Customer);
