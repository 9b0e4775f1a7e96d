import {
  invalidUnlessEmpty,
  refusal,
  rowsProblems,
  type FieldProblem,
  type Refusal,
} from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { safeguards, storeSafeguards, type Safeguards } from '../data/safeguards.repository.js';

/** DA-7: quota and alarm as administrators set them; they bind from the next export and the next look on. */
export async function saveSafeguards(
  tx: Transaction,
  viewer: Viewer,
  settings: Safeguards,
): Promise<Safeguards | Refusal> {
  if (!may(viewer, 'security.update')) return refusal('NOT_ALLOWED');
  const invalid = invalidUnlessEmpty(problemsOf(settings));
  if (invalid !== null) return invalid;
  const before = await safeguards(tx);
  await storeSafeguards(tx, settings);
  const changed = names.flatMap((name) =>
    before[name] === settings[name] ? [] : [`${name} ${before[name]} → ${settings[name]}`],
  );
  await recordAudit(tx, {
    deed: 'settingChanged',
    actorId: viewer.id,
    subject: { type: 'Setting', id: 'data.safeguards' },
    detail: { changed },
  });
  return settings;
}

const names = ['exportRowsPerDay', 'openedPerHour', 'listedPerHour'] as const;

/** An alarm at nothing at all would ring without end. */
function problemsOf(settings: Safeguards): FieldProblem[] {
  return names.flatMap((name) => {
    const value = settings[name];
    if (name !== 'exportRowsPerDay' && value < 1) return [{ path: [name], problem: 'TOO_SMALL', limit: 1 }];
    return rowsProblems(value, [name]);
  });
}
