import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useSharedText } from '../i18n/shared-text.js';
import type { Action } from './action.js';
import './action.css';

interface ActionMenuProps {
  actions: Action[];
  /** What the button says; without it, three dots. */
  label?: string;
  /** The full name for a screen reader when the button is three dots. */
  name?: string;
}

/** The actions that found no room as buttons. Refused ones stand there too, with their reason. */
export function ActionMenu({ actions, label, name }: ActionMenuProps) {
  const { t } = useSharedText();
  if (actions.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: actions.map((action) => ({
          key: action.key,
          icon: action.icon,
          danger: action.whyNot === undefined && action.danger === true,
          'aria-disabled': action.whyNot !== undefined,
          label: (
            <span className="action-menu-item" data-refused={action.whyNot !== undefined}>
              {action.label}
              {action.whyNot === undefined ? null : <small>{action.whyNot}</small>}
            </span>
          ),
        })),
        onClick: ({ key, domEvent }) => {
          domEvent.stopPropagation();
          const action = actions.find((one) => one.key === key);
          if (action && action.whyNot === undefined) action.run();
        },
      }}
    >
      <Button
        icon={<MoreOutlined aria-hidden="true" />}
        type={label ? 'default' : 'text'}
        aria-label={label ? undefined : (name ?? t('verb.more'))}
        aria-haspopup="menu"
        onClick={(event) => event.stopPropagation()}
      >
        {label}
      </Button>
    </Dropdown>
  );
}
