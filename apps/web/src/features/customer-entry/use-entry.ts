import { CreateCustomerDocument, type RefusalPartsFragment } from '@tidewater/contract';
import { App, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRun } from '../../shared/graphql/use-run.js';
import { useViewer } from '../../shared/graphql/use-viewer.js';
import { useDraft } from '../../shared/hooks/use-draft.js';
import {
  contactFields,
  fieldOfPath,
  inputOf,
  isEntryField,
  isEntryForm,
  moreFields,
  requiredFields,
  sectionOf,
  sectionsInUse,
  type EntryForm,
} from './entry-fields.js';
import { useEntryText } from './i18n.js';
import { useCollisions, type CollisionWatch } from './use-collisions.js';

export interface Entry {
  form: FormInstance<EntryForm>;
  /** What the form begins with: what was kept from before. */
  initial: EntryForm;
  typed: EntryForm;
  restored: boolean;
  watch: CollisionWatch;
  needsConfirmation: boolean;
  confirmation: string;
  setConfirmation: (words: string) => void;
  confirmationProblem: string | undefined;
  refusal: RefusalPartsFragment | undefined;
  busy: boolean;
  openSections: string[];
  setOpenSections: (sections: string[]) => void;
  keep: (changed: EntryForm, all: EntryForm) => void;
  startOver: () => void;
  submit: (values: EntryForm) => Promise<void>;
}

/** LC-2, LC-10: the entry of one customer, from the first letter to the answer. */
export function useEntry(): Entry {
  const { t } = useEntryText();
  const { message } = App.useApp();
  const { user } = useViewer();
  const navigate = useNavigate();
  const run = useRun();
  const [form] = Form.useForm<EntryForm>();
  const draft = useDraft(`customer-entry.${user.id}`, isEntryForm);
  const [initial] = useState<EntryForm>(draft.kept ?? {});
  const [typed, setTyped] = useState(initial);
  const [restored, setRestored] = useState(draft.kept !== undefined);
  const [confirmation, setConfirmation] = useState('');
  const [confirmationProblem, setConfirmationProblem] = useState<string>();
  const [refusal, setRefusal] = useState<RefusalPartsFragment>();
  const [busy, setBusy] = useState(false);
  const [openSections, setOpenSections] = useState(() => sectionsInUse(initial));
  const watch = withHits(useCollisions(typed), refusal);
  const needsConfirmation = refusal?.refusalCode === 'NEAR_DUPLICATE' || watch.collisions?.verdict === 'ASK';

  const keep = (changed: EntryForm, all: EntryForm) => {
    form.setFields(
      Object.keys(changed).flatMap((name) => (isEntryField(name) ? [{ name, errors: [] }] : [])),
    );
    const words = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    setTyped(words);
    draft.keep(words);
    setRefusal(undefined);
  };
  const startOver = () => {
    draft.discard();
    for (const field of [...requiredFields, ...moreFields, ...contactFields]) {
      form.setFields([{ name: field, value: undefined, errors: [] }]);
    }
    setTyped({});
    setRestored(false);
    setConfirmation('');
    setRefusal(undefined);
  };
  const showRefusal = (next: RefusalPartsFragment) => {
    setRefusal(next);
    const problems = (next.details?.fields ?? []).flatMap(({ path, message: words }) => {
      const name = fieldOfPath(path);
      return name ? [{ name, errors: [words] }] : [];
    });
    form.setFields(problems);
    const sections = problems.map(({ name }) => sectionOf(name)).filter((section) => section !== undefined);
    setOpenSections((before) => [...new Set([...before, ...sections])]);
    const first = problems[0];
    // The section must have opened before its field can be reached.
    if (first) setTimeout(() => form.scrollToField(first.name, { focus: true }), 200);
  };
  const submit = async (values: EntryForm) => {
    if (needsConfirmation && confirmation.trim() === '') {
      setConfirmationProblem(t('confirm.missing'));
      document.getElementById('confirm-duplicate')?.focus();
      return;
    }
    setBusy(true);
    setRefusal(undefined);
    const outcome = await run(
      CreateCustomerDocument,
      { input: inputOf({ ...typed, ...values }, needsConfirmation ? confirmation : '') },
      { pick: (data) => data.createCustomer, quiet: true, refetch: ['ToDoCounts'] },
    );
    setBusy(false);
    if (outcome.kind === 'refused') showRefusal(outcome.refusal);
    if (outcome.kind === 'done') {
      draft.discard();
      void message.success(t('done'));
      void navigate(`/customers/${outcome.value.id}`, { replace: true });
    }
  };
  return {
    form,
    initial,
    typed,
    restored,
    watch,
    needsConfirmation,
    confirmation,
    setConfirmation: (words) => {
      setConfirmation(words);
      setConfirmationProblem(undefined);
    },
    confirmationProblem,
    refusal,
    busy,
    openSections,
    setOpenSections,
    keep,
    startOver,
    submit,
  };
}

// What the server found when it was submitted counts as much as what was found while typing.
function withHits(watch: CollisionWatch, refusal: RefusalPartsFragment | undefined): CollisionWatch {
  const hits = refusal?.details?.hits;
  if (!hits || (watch.collisions?.hits.length ?? 0) > 0) return watch;
  const verdict = refusal.refusalCode === 'NEAR_DUPLICATE' ? 'ASK' : 'DUPLICATE';
  return { state: 'answered', collisions: { __typename: 'CollisionResult', verdict, hits } };
}
