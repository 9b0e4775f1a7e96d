import { useQuery } from '@apollo/client/react';
import { ImportPreviewDocument, ImportStartDocument, type ImportMode } from '@tidewater/contract';
import { useState } from 'react';
import { useRun } from '../../shared/graphql/use-run.js';
import { useViewer } from '../../shared/graphql/use-viewer.js';
import { useDraft } from '../../shared/hooks/use-draft.js';
import { isImportDraft, newImport, type ImportDraft, type Texts } from './import-draft.js';
import type { ImportField } from './import-fields.js';
import { chosenColumns, mappingOf, missingFields, type Preview } from './mapping.js';
import { importsInTray } from './tray-memory.js';
import { uploadFile, type UploadFault } from './upload-file.js';
import { useImportJob } from './use-import-job.js';

/** The import being prepared: its file, what the file holds, and what is to become of it. */
export function useImportWizard() {
  const { user } = useViewer();
  const { kept, keep, discard } = useDraft(`import.${user.id}`, isImportDraft);
  const [draft, setDraft] = useState<ImportDraft | undefined>(kept);
  const [fault, setFault] = useState<UploadFault>();
  const [busy, setBusy] = useState<'upload' | ImportMode>();
  const [tried, setTried] = useState(false);
  const run = useRun();
  const read = useQuery(ImportPreviewDocument, {
    variables: { fileId: draft?.fileId ?? '', encoding: draft?.encoding ?? null },
    skip: draft === undefined,
    fetchPolicy: 'no-cache',
  });
  // While another encoding is being read, the former reading stays in place.
  const answer = draft === undefined ? undefined : (read.data ?? read.previousData)?.importPreview;
  const preview = answer?.__typename === 'ImportPreview' ? answer : undefined;
  const put = (next: ImportDraft) => {
    setDraft(next);
    keep(next);
  };
  // A rehearsal of something else says nothing about what is now to be imported.
  const change = (changes: Partial<ImportDraft>) => {
    if (draft) put({ ...draft, dryRunId: null, ...changes });
  };
  const forget = () => {
    discard();
    setDraft(undefined);
    setTried(false);
    setFault(undefined);
  };
  const choose = async (file: File) => {
    setBusy('upload');
    setFault(undefined);
    const uploaded = await uploadFile(file);
    setBusy(undefined);
    if (uploaded.kind === 'refused') return setFault(uploaded.fault);
    setTried(false);
    put(newImport(uploaded.fileId));
  };
  const columns = draft && preview ? chosenColumns(draft, preview) : {};
  const missing = draft ? missingFields(columns, draft.constants, draft.target) : [];
  const start = async (mode: ImportMode) => {
    if (!draft || !preview) return;
    setTried(true);
    if (missing.length > 0) return;
    setBusy(mode);
    const { fileId, target, constants } = draft;
    const outcome = await run(
      ImportStartDocument,
      { fileId, target, mode, mapping: mappingOf(columns, constants), encoding: preview.encoding },
      { pick: (data) => data.importCustomers, refetch: ['ImportJobList', 'ImportTray'] },
    );
    setBusy(undefined);
    if (outcome.kind !== 'done') return;
    const { id } = outcome.value;
    // Its end is worth telling, however soon it comes and wherever one is by then.
    if (mode === 'RUN') importsInTray.follow(id);
    put(mode === 'RUN' ? { ...draft, runId: id } : { ...draft, dryRunId: id });
  };
  return {
    draft,
    preview,
    refusal: answer?.__typename === 'Refused' ? answer : undefined,
    error: read.error,
    retry: () => void read.refetch().catch(() => undefined),
    reading: read.loading,
    columns,
    missing: tried ? missing : [],
    fault,
    busy,
    dryRun: useImportJob(draft?.dryRunId ?? null),
    running: useImportJob(draft?.runId ?? null),
    choose,
    start,
    forget,
    setEncoding: (encoding: Preview['encoding']) => change({ encoding, columns: null }),
    setTarget: (target: ImportDraft['target']) => change({ target }),
    setColumn: (field: ImportField, column: string | undefined) =>
      change({ columns: changed(columns, field, column) }),
    setConstant: (field: ImportField, text: string) =>
      change({ constants: changed(draft?.constants ?? {}, field, text || undefined) }),
  };
}

export type ImportWizard = ReturnType<typeof useImportWizard>;

function changed(texts: Texts, field: ImportField, text: string | undefined): Texts {
  const { [field]: _before, ...rest } = texts;
  return text === undefined ? rest : { ...rest, [field]: text };
}
