import type { RequestContext } from '../../../platform/graphql/context.js';
import { bySession } from '../actions/by-session.js';
import { findSecondFactor, recoveryCodesLeft } from '../data/second-factor.repository.js';
import { belongsTo, securitySettings } from '../data/security-settings.repository.js';

export interface MySecurity {
  readonly enrolling: boolean;
  readonly secondFactor: boolean;
  readonly secondFactorRequired: boolean;
  readonly recoveryCodesLeft: number;
  readonly hasPassword: boolean;
  readonly passwordSetAt: Date | null;
  readonly mayMakeKeys: boolean;
}

/** How my own account is kept safe. */
export async function mySecurity(context: RequestContext): Promise<MySecurity> {
  const { viewer } = bySession(context);
  const { database } = context;
  const [factor, settings, codes, password] = await Promise.all([
    findSecondFactor(database, viewer.id),
    securitySettings(database),
    recoveryCodesLeft(database, viewer.id),
    database.query<{ passwordSetAt: Date | null; hasPassword: boolean }[]>(
      `SELECT password_set_at AS "passwordSetAt", password_hash IS NOT NULL AS "hasPassword"
       FROM app_user WHERE id = $1`,
      [viewer.id],
    ),
  ]);
  const { secondFactorFor, secondFactorRoles, apiKeysFor, apiKeyRoles } = settings;
  return {
    enrolling: context.enrolling,
    secondFactor: factor?.confirmed ?? false,
    secondFactorRequired: await belongsTo(database, viewer.id, secondFactorFor, secondFactorRoles),
    recoveryCodesLeft: codes,
    hasPassword: password[0]?.hasPassword ?? false,
    passwordSetAt: password[0]?.passwordSetAt ?? null,
    mayMakeKeys: await belongsTo(database, viewer.id, apiKeysFor, apiKeyRoles),
  };
}
