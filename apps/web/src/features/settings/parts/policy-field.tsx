import type { CooldownCause, ReviewMode } from '@tidewater/contract';
import { policyBounds } from '@tidewater/domain';
import { Checkbox, InputNumber, Radio } from 'antd';
import { usePolicyText } from '../i18n.js';
import { isFlagField, isNumberField, unitOf, type PolicyField, type PolicyValues } from '../policy-fields.js';
import type { PolicyDraft } from '../use-policy-draft.js';
import { useSayPolicy } from './say-policy.js';

const causes: CooldownCause[] = ['ABANDON', 'DROP', 'REVIEW_REJECTED'];
const modes: ReviewMode[] = ['NONE', 'PROVISIONAL', 'ON_APPROVAL'];

interface PolicyFieldRowProps {
  field: PolicyField;
  inForce: PolicyValues;
  draft: PolicyDraft;
  editable: boolean;
}

/** One rule: what it is called, what it does, its value now, and what it was when it is being changed. */
export function PolicyFieldRow({ field, inForce, draft, editable }: PolicyFieldRowProps) {
  const { t } = usePolicyText();
  const say = useSayPolicy();
  const problem = draft.problems.get(field);
  const isChanged = draft.changed.includes(field);
  const id = `policy-${field}`;
  return (
    <div className="policy-row" data-changed={isChanged}>
      <div className="policy-label">
        {isNumberField(field) && editable ? (
          <label htmlFor={id}>{t(`field.${field}`)}</label>
        ) : (
          <span id={`${id}-label`}>{t(`field.${field}`)}</span>
        )}
        <p className="quiet">{t(`help.${field}`)}</p>
      </div>
      <div className="policy-value">
        {editable ? (
          <Control field={field} id={id} draft={draft} isWrong={problem !== undefined} />
        ) : (
          <strong className="numbers">{say(field, inForce)}</strong>
        )}
        {problem ? (
          <p className="field-problem" role="alert" id={`${id}-problem`}>
            {t(`problem.${sayable(problem.problem)}`, { limit: problem.limit ?? '' })}
          </p>
        ) : isChanged ? (
          <p className="policy-was numbers">{t('was', { value: say(field, inForce) })}</p>
        ) : null}
      </div>
    </div>
  );
}

interface ControlProps {
  field: PolicyField;
  id: string;
  draft: PolicyDraft;
  isWrong: boolean;
}

function Control({ field, id, draft, isWrong }: ControlProps) {
  const { t } = usePolicyText();
  const { values, set } = draft;
  if (isNumberField(field)) {
    const [min, max] = policyBounds[field];
    return (
      <InputNumber
        id={id}
        className="policy-number"
        value={values[field]}
        min={min}
        max={max}
        precision={0}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        suffix={t(`suffix.${unitOf[field]}`)}
        onChange={(next) => {
          if (next !== null) set({ [field]: next });
        }}
      />
    );
  }
  if (isFlagField(field)) {
    return (
      <Radio.Group
        aria-labelledby={`${id}-label`}
        className="policy-choices"
        value={values[field]}
        onChange={(event) => set({ [field]: event.target.value === true })}
        options={[
          { value: false, label: t(`flag.${field}.off`) },
          { value: true, label: t(`flag.${field}.on`) },
        ]}
      />
    );
  }
  if (field === 'reviewMode') {
    return (
      <Radio.Group
        aria-labelledby={`${id}-label`}
        className="policy-choices"
        value={values.reviewMode}
        onChange={(event) => {
          const mode = modes.find((one) => one === event.target.value);
          if (mode) set({ reviewMode: mode });
        }}
        options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
      />
    );
  }
  return (
    <Checkbox.Group
      aria-labelledby={`${id}-label`}
      className="policy-choices"
      value={values.cooldownAfter}
      onChange={(next) => set({ cooldownAfter: causes.filter((cause) => next.includes(cause)) })}
      options={causes.map((cause) => ({ value: cause, label: t(`cause.${cause}`) }))}
    />
  );
}

function sayable(problem: string): 'NOT_WHOLE' | 'TOO_SMALL' | 'TOO_LARGE' | 'other' {
  return problem === 'NOT_WHOLE' || problem === 'TOO_SMALL' || problem === 'TOO_LARGE' ? problem : 'other';
}
