import { DataSource } from 'typeorm';

import { Foundation1700000000001 } from './migrations/0001-foundation.js';
import { Background1700000000002 } from './migrations/0002-background.js';
import { RateLimit1700000000003 } from './migrations/0003-rate-limit.js';
import { Reserved1700000000004 } from './migrations/0004-reserved.js';
import { UndoImports1700000000010 } from './migrations/0010-undo-imports.js';
import { StepLimits1700000000011 } from './migrations/0011-step-limits.js';
import { ApprovalOrder1700000000012 } from './migrations/0012-approval-order.js';
import { Audit1700000000020 } from './migrations/0020-audit.js';
import { BankAccountMask1700000000021 } from './migrations/0021-bank-account-mask.js';
import { RoleHistory1700000000022 } from './migrations/0022-role-history.js';
import { SeenAs1700000000023 } from './migrations/0023-seen-as.js';
import { Grants1700000000030 } from './migrations/0030-grants.js';
import { Identity1700000000040 } from './migrations/0040-identity.js';
import { Organisation1700000000050 } from './migrations/0050-organisation.js';
import { Exports1700000000070 } from './migrations/0070-exports.js';
import { Territories1700000000080 } from './migrations/0080-territories.js';
import { Deputies1700000000081 } from './migrations/0081-deputies.js';
import { GrantEnds1700000000082 } from './migrations/0082-grant-ends.js';
import { IdentityLevels1700000000100 } from './migrations/0100-identity-levels.js';
import { GrantsGiven1700000000110 } from './migrations/0110-grants-given.js';
import { ShortPendingList1700000000120 } from './migrations/0120-short-pending-list.js';
import { RightsVersion1700000000130 } from './migrations/0130-rights-version.js';
import { RedrawSurvey1700000000140 } from './migrations/0140-redraw-survey.js';
import { NameGrams1700000000150 } from './migrations/0150-name-grams.js';
import { DepartmentsOfOwners1700000000160 } from './migrations/0160-departments-of-owners.js';

const migrations = [
  Foundation1700000000001,
  Background1700000000002,
  RateLimit1700000000003,
  Reserved1700000000004,
  UndoImports1700000000010,
  StepLimits1700000000011,
  ApprovalOrder1700000000012,
  Audit1700000000020,
  BankAccountMask1700000000021,
  RoleHistory1700000000022,
  SeenAs1700000000023,
  Grants1700000000030,
  Identity1700000000040,
  Organisation1700000000050,
  Exports1700000000070,
  Territories1700000000080,
  Deputies1700000000081,
  GrantEnds1700000000082,
  IdentityLevels1700000000100,
  GrantsGiven1700000000110,
  ShortPendingList1700000000120,
  RightsVersion1700000000130,
  RedrawSurvey1700000000140,
  NameGrams1700000000150,
  DepartmentsOfOwners1700000000160,
];

/** A10: whoever opens a list waits no longer. */
const listTimeoutMs = 5_000;

export interface DatabaseLimits {
  /** Of a statement outside transactions, which set their own; 0: none. */
  readonly statementTimeoutMs?: number;
}

/** A pool of connections to the database at `url`. `entities` are the rows the modules declare. */
export function openDatabase(
  url: string,
  entities: Function[] = [],
  poolSize = 20,
  { statementTimeoutMs = listTimeoutMs }: DatabaseLimits = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    // Also the longest a request waits for a free connection.
    connectTimeoutMS: 30_000,
    // A lost idle connection must not end the process; the next query takes a fresh one.
    poolErrorHandler: () => undefined,
    extra: {
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      statement_timeout: statementTimeoutMs,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}
