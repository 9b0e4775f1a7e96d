import { CaretDownOutlined, MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { OrganisationDeleteDepartmentDocument } from '@tidewater/contract';
import { App, Button, Dropdown, Tree } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useOrganisationText } from '../i18n.js';
import type { Branch, Department } from '../use-departments.js';
import { DepartmentDialog, type DepartmentDraft } from './department-dialog.js';
import { MoveDialog, type Move } from './move-dialog.js';

interface DepartmentTreeProps {
  tree: Branch[];
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
}

/** The departments: choose one to see its people, drag one to move it, the rest by its menu. */
export function DepartmentTree({ tree, chosen, choose }: DepartmentTreeProps) {
  const { t } = useOrganisationText();
  const [draft, setDraft] = useState<DepartmentDraft>();
  const [move, setMove] = useState<Move>();
  const remove = useRemove(() => choose(undefined));
  return (
    <section className="organisation-tree" aria-label={t('tree.label')}>
      <div className="organisation-tree-head">
        <Button type={chosen ? 'text' : 'default'} aria-pressed={!chosen} onClick={() => choose(undefined)}>
          {t('tree.all')}
        </Button>
        <Button
          type="text"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => setDraft({ parentId: null, name: '' })}
        >
          {t('department.addTop')}
        </Button>
      </div>
      <Tree<Branch>
        treeData={tree}
        defaultExpandAll
        blockNode
        switcherIcon={<CaretDownOutlined aria-hidden="true" />}
        draggable={{ icon: false }}
        selectedKeys={chosen ? [chosen] : []}
        onSelect={([key]) => choose(key === undefined ? undefined : String(key))}
        onDrop={({ node, dragNode, dropToGap, dropPosition }) => {
          const place = dropPosition - Number(node.pos.split('-').at(-1));
          const { id, parentId } = node.department;
          setMove({
            department: dragNode.department,
            parentId: dropToGap ? (parentId ?? null) : id,
            beforeId: dropToGap && place < 0 ? id : null,
          });
        }}
        titleRender={({ department }) => (
          <DepartmentLine
            department={department}
            actions={{
              add: () => setDraft({ parentId: department.id, name: '' }),
              rename: () => setDraft({ id: department.id, parentId: null, name: department.name }),
              move: () => setMove({ department, parentId: department.parentId ?? null, beforeId: null }),
              delete: () => remove(department),
            }}
          />
        )}
      />
      <p className="quiet">{t('tree.hint')}</p>
      {draft ? <DepartmentDialog draft={draft} close={() => setDraft(undefined)} /> : null}
      {move ? <MoveDialog move={move} tree={tree} close={() => setMove(undefined)} /> : null}
    </section>
  );
}

const deeds = ['add', 'rename', 'move', 'delete'] as const;

interface DepartmentLineProps {
  department: Department;
  actions: Record<(typeof deeds)[number], () => void>;
}

function DepartmentLine({ department, actions }: DepartmentLineProps) {
  const { t } = useOrganisationText();
  return (
    <span className="organisation-department">
      <span className="organisation-department-name">{department.name}</span>
      <span className="quiet numbers">{department.peopleWithBelow}</span>
      <Dropdown
        trigger={['click']}
        menu={{
          items: deeds.map((key) => ({ key, label: t(`department.${key}`), danger: key === 'delete' })),
          onClick: ({ key, domEvent }) => {
            domEvent.stopPropagation();
            const deed = deeds.find((one) => one === key);
            if (deed) actions[deed]();
          },
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined aria-hidden="true" />}
          aria-label={t('department.more', { name: department.name })}
          onClick={(event) => event.stopPropagation()}
        />
      </Dropdown>
    </span>
  );
}

function useRemove(removed: () => void): (department: Department) => void {
  const { t } = useOrganisationText();
  const { modal, message } = App.useApp();
  const run = useRun();
  return ({ id, name }) =>
    void modal.confirm({
      title: t('department.deleteTitle', { name }),
      content: t('department.deleteHelp'),
      okText: t('department.delete'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const outcome = await run(
          OrganisationDeleteDepartmentDocument,
          { id },
          { pick: (data) => data.deleteDepartment, refetch: ['OrganisationTree'] },
        );
        if (outcome.kind !== 'done') return;
        void message.success(t('department.deleted', { name }));
        removed();
      },
    });
}
