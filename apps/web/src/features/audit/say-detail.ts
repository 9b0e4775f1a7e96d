import type { AuditLinePartsFragment } from '@tidewater/contract';
import { accessNames, auditDetails, fieldLabel, isFieldName } from '@tidewater/domain';
import { inCompanyZone } from '../../shared/hooks/business-clock.js';
import { useAuditText } from './i18n.js';
import { zhCN } from './words.zh-CN.js';

type Fact = AuditLinePartsFragment['detail'][number];

export interface SaidFact {
  name: string;
  label: string;
  values: string[];
}

type ValueWord = keyof typeof zhCN.value;
const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const isCode = /^[\w ]*[A-Za-z][\w ]*$/;

/** A line's facts in the reader's words. A code that has no word is counted, never shown. */
export function useSayDetail(): (detail: readonly Fact[]) => SaidFact[] {
  const { t, locale } = useAuditText();
  const names = accessNames(locale);
  const say = (name: string, value: string): string | undefined => {
    if (name === 'filter') return sayFilter(value);
    const [setting = '', ...change] = value.split(' ');
    if (name === 'changed' && change.length > 0 && isValueWord(setting))
      return [t(`value.${setting}`), ...change].join(' ');
    if (isFieldName(value) && value in names.fields) return fieldLabel(value, locale);
    const right = Object.entries({ ...names.actions, ...names.classes }).find(([key]) => key === value)?.[1];
    if (name !== 'name' && isValueWord(value)) return t(`value.${value}`);
    if (right) return right;
    if (isMoment.test(value)) return inCompanyZone(value).format('YYYY-MM-DD HH:mm');
    return name !== 'name' && isCode.test(value) ? undefined : value;
  };
  /** `Customer.stage = potential, intent` in words. */
  const sayFilter = (test: string): string =>
    test
      .replace(/Customer\.\w+/, (field) => (isFieldName(field) ? fieldLabel(field, locale) : field))
      .replace(/^(?:¬ )?(?:ticked|search)/, (word) =>
        t(word.endsWith('ticked') ? 'test.ticked' : 'test.search'),
      )
      .replace(/\b(?:potential|intent|formal|pool)\b/g, (stage) =>
        isStage(stage) ? t(`test.${stage}`) : stage,
      );
  return (detail) =>
    detail.flatMap(({ name, values: given }) => {
      const label = auditDetails.find((known) => known === name);
      if (!label || isId(given)) return [];
      const said = given.flatMap((value) => say(name, value) ?? []);
      const rest = given.length - said.length;
      if (said.length === 0 && name !== 'changed') return [];
      const more = rest > 0 ? [said.length > 0 ? t('line.more', { count: rest }) : String(rest)] : [];
      return [{ name, label: t(`detail.${label}`), values: [...said, ...more] }];
    });
}

function isValueWord(value: string): value is ValueWord {
  return value in zhCN.value;
}

/** Ids mean nothing to a reader; what they name stands in the line's subject. */
function isId(given: readonly string[]): boolean {
  return given.every((value) => /^(\w+:)?[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value));
}

const stages = ['potential', 'intent', 'formal', 'pool'] as const;

function isStage(word: string): word is (typeof stages)[number] {
  return stages.some((stage) => stage === word);
}
