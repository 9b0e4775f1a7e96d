import { Button, Tooltip, type ButtonProps } from 'antd';
import { useId } from 'react';
import type { Action } from './action.js';
import './action.css';

interface ActionButtonProps {
  action: Action;
  type?: ButtonProps['type'];
  size?: ButtonProps['size'];
  block?: boolean;
}

/**
 * A button for an action. A refused one stays in the tab order and says why, to the eye in a tooltip, to a
 * screen reader as its description.
 */
export function ActionButton({ action, type = 'default', size, block }: ActionButtonProps) {
  const id = useId();
  const refused = action.whyNot !== undefined;
  const button = (
    <Button
      type={refused ? 'default' : type}
      size={size}
      block={block}
      icon={action.icon}
      danger={!refused && action.danger}
      className={refused ? 'refused-button' : undefined}
      aria-disabled={refused}
      aria-describedby={refused ? id : undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (!refused) action.run();
      }}
    >
      {action.label}
    </Button>
  );
  if (!refused) return button;
  return (
    <>
      <Tooltip title={action.whyNot} trigger={['hover', 'focus', 'click']}>
        {button}
      </Tooltip>
      <span id={id} hidden>
        {action.whyNot}
      </span>
    </>
  );
}
