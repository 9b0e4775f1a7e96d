import { territoryKey } from '@tidewater/domain';
import { Tag } from 'antd';
import { withRules, type DraftRule } from '../draft.js';
import { useTerritoryText } from '../i18n.js';
import { useRuleWords } from '../use-rule-words.js';
import { RuleAdder } from './rule-adder.js';

interface RuleEditorProps {
  rules: DraftRule[];
  change: (rules: DraftRule[]) => void;
}

/** The rules of a territory, to be taken away one by one and added to. */
export function RuleEditor({ rules, change }: RuleEditorProps) {
  const { t } = useTerritoryText();
  const words = useRuleWords();
  return (
    <section className="territory-block" aria-label={t('rules')}>
      <h3>{t('rules')}</h3>
      <p className="quiet">{t('rulesHelp')}</p>
      {rules.length === 0 ? (
        <p className="quiet">{t('noRules')}</p>
      ) : (
        <ul className="territory-tags" aria-label={t('rules')}>
          {rules.map((rule) => (
            <li key={territoryKey(rule)}>
              <Tag
                closable={{ 'aria-label': t('removeRule', { rule: words(rule) }) }}
                onClose={() => change(rules.filter((one) => one !== rule))}
              >
                {words(rule)}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      <RuleAdder add={(added) => change(withRules(rules, added))} />
    </section>
  );
}
