import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { StateBlock } from './state-block.js';

interface EmptyStateProps {
  title: string;
  help?: string;
  /** The one action that fills it. */
  action?: ReactNode;
}

export function EmptyState({ title, help, action }: EmptyStateProps) {
  return (
    <StateBlock icon={<InboxOutlined aria-hidden="true" />} title={title} actions={action}>
      {help ? <p>{help}</p> : null}
    </StateBlock>
  );
}
