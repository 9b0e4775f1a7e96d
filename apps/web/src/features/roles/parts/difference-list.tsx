import {
  accessNames,
  fieldClasses,
  fieldLabel,
  isFieldName,
  levels,
  plainActions,
  reaches as allReaches,
  scopedActions,
  scopes,
} from '@tidewater/domain';
import { useRolesText } from '../i18n.js';

/** One right given differently, as the API tells it and as the domain computes it. */
export interface Difference {
  readonly kind: string;
  readonly place: string;
  readonly reaches: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Right by right, from what to what. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useRolesText();
  const say = useSayDifference();
  return (
    <dl className="role-differences">
      {differences.map((difference) => {
        const { what, on, from, to } = say(difference);
        return (
          <div key={`${difference.place} ${difference.reaches.join()}`}>
            <dt>
              {what}
              {on ? <span className="quiet"> {on}</span> : null}
            </dt>
            <dd>{t('difference.fromTo', { from, to })}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A difference in the words of the editor. */
export function useSayDifference() {
  const { t, list, locale } = useRolesText();
  const names = accessNames(locale);
  const sayPlace = (place: string): string => {
    if (place === 'exportRowsPerDay') return t('leaving.rows');
    if (place === 'watermark') return t('leaving.mark');
    if (isFieldName(place) && place in names.fields) return fieldLabel(place, locale);
    const action = [...scopedActions, ...plainActions].find((known) => known === place);
    if (action) return names.actions[action];
    const fieldClass = fieldClasses.find((known) => known === place);
    return fieldClass ? names.classes[fieldClass] : place;
  };
  const sayValue = (kind: string, value: string): string => {
    if (kind === 'exportRowsPerDay') return value === '' ? t('leaving.asCompany') : value;
    if (kind === 'watermark') return t(value === 'true' ? 'leaving.on' : 'leaving.off');
    if (kind === 'may') return t(value === 'true' ? 'difference.allowed' : 'difference.notAllowed');
    const scope = scopes.find((known) => known === value);
    if (kind === 'scope' && scope) return names.scopes[scope];
    const level = levels.find((known) => known === value);
    return level ? names.levels[level] : value;
  };
  return ({ kind, place, reaches, from, to }: Difference) => {
    const known = allReaches.filter((reach) => reaches.includes(reach));
    const on =
      known.length === allReaches.length
        ? t('difference.everywhere')
        : list(known.map((reach) => names.reaches[reach]));
    return {
      what: sayPlace(place),
      on: kind === 'level' ? on : '',
      from: sayValue(kind, from),
      to: sayValue(kind, to),
    };
  };
}
