import { useQuery } from '@apollo/client/react';
import {
  OrganisationMoveDepartmentDocument,
  OrganisationMovePreviewDocument,
  type PersonPartsFragment,
} from '@tidewater/contract';
import { Alert, App, Form, Skeleton, TreeSelect } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { SightChanges } from '../../../shared/ui/sight-changes.js';
import { useOrganisationText } from '../i18n.js';
import type { Branch, Department } from '../use-departments.js';

export interface Move {
  department: Department;
  /** Null: the top. */
  parentId: string | null;
  beforeId: string | null;
}

const top = 'top';

/** AC-1: says whose sight a move would change before it is made. */
export function MoveDialog({ move, tree, close }: { move: Move; tree: Branch[]; close: () => void }) {
  const { t } = useOrganisationText();
  const { message } = App.useApp();
  const run = useRun();
  const { id, name } = move.department;
  const [parentId, setParentId] = useState(move.parentId);
  const { data, error, refetch } = useQuery(OrganisationMovePreviewDocument, {
    variables: { id, parentId },
    fetchPolicy: 'network-only',
  });
  const preview = data?.previewDepartmentMove;
  const deed = useDialogDeed(async () => {
    const beforeId = parentId === move.parentId ? move.beforeId : null;
    const outcome = await run(
      OrganisationMoveDepartmentDocument,
      { id, parentId, beforeId },
      {
        pick: (answer) => answer.moveDepartment,
        refetch: ['OrganisationTree', 'OrganisationMembers'],
        quiet: true,
      },
    );
    if (outcome.kind === 'done') void message.success(t('move.done', { name }));
    return outcome;
  }, close);
  return (
    <DeedDialog
      deed={deed}
      title={t('move.title', { name })}
      okText={t('move.ok')}
      disabled={preview?.__typename !== 'DepartmentMovePreview'}
      close={close}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('move.target')} htmlFor="move-target">
          <TreeSelect
            id="move-target"
            treeDefaultExpandAll
            showSearch
            treeNodeFilterProp="title"
            value={parentId ?? top}
            onChange={(next: string) => setParentId(next === top ? null : next)}
            treeData={[{ key: top, value: top, title: t('move.top') }, ...tree]}
          />
        </Form.Item>
      </Form>
      <div aria-live="polite">
        {error ? (
          <QueryTrouble error={error} refetch={refetch} />
        ) : preview?.__typename === 'Refused' ? (
          <Alert type="warning" showIcon title={preview.message} />
        ) : preview?.__typename === 'DepartmentMovePreview' ? (
          <>
            <p>{t('move.carries', { people: preview.people, customers: preview.customers })}</p>
            {preview.gainingCount + preview.losingCount + preview.sight.length === 0 ? (
              <p>{t('move.nobody')}</p>
            ) : null}
            <People
              label={t('move.gaining', { count: preview.gainingCount })}
              people={preview.gaining}
              count={preview.gainingCount}
            />
            <People
              label={t('move.losing', { count: preview.losingCount })}
              people={preview.losing}
              count={preview.losingCount}
            />
            <SightChanges heading={t('move.sight')} changes={preview.sight} isWhole={preview.sightIsWhole} />
          </>
        ) : (
          <Skeleton active paragraph={{ rows: 2 }} title={false} />
        )}
      </div>
    </DeedDialog>
  );
}

interface PeopleProps {
  label: string;
  people: PersonPartsFragment[];
  count: number;
}

function People({ label, people, count }: PeopleProps) {
  const { t, list } = useOrganisationText();
  if (count === 0) return null;
  const names = list(people.map(({ name }) => name));
  return (
    <>
      <h3 className="organisation-move-head">{label}</h3>
      <p>
        {names}
        {people.length < count ? ` ${t('move.more', { count })}` : ''}
      </p>
    </>
  );
}
