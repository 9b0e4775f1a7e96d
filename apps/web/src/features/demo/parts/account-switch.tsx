import { DownOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Button, Popover, Spin } from 'antd';
import { useState } from 'react';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useDemoText } from '../i18n.js';
import type { useSwitchAccount } from '../use-switch-account.js';
import type { DemoInfo } from '../demo-info.js';

type AccountListProps = { demo: DemoInfo } & ReturnType<typeof useSwitchAccount>;

/** Who one is, and a list of whom one could be. */
export function AccountSwitch(props: AccountListProps) {
  const { t } = useDemoText();
  const { user } = useViewer();
  const [open, setOpen] = useState(false);
  const sayRole = useSayRole();
  const here = props.demo.accounts.find((one) => one.account === user.account);
  return (
    <span className="demo-bar-part">
      <span className="quiet">{t('who')}</span>
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={open}
        onOpenChange={setOpen}
        title={t('switchTo')}
        content={<AccountList {...props} />}
      >
        <Button
          size="small"
          icon={<UserSwitchOutlined aria-hidden="true" />}
          aria-haspopup="dialog"
          aria-expanded={open}
        >
          {user.name}
          {here ? ` · ${sayRole(here)}` : ''}
          <DownOutlined aria-hidden="true" className="demo-bar-caret" />
        </Button>
      </Popover>
    </span>
  );
}

export function AccountList({ demo, switchTo, switchingTo }: AccountListProps) {
  const { t } = useDemoText();
  const { user } = useViewer();
  const sayRole = useSayRole();
  return (
    <ul className="demo-accounts">
      {demo.accounts.map((one) => (
        <li key={one.account}>
          <button
            type="button"
            aria-current={one.account === user.account}
            disabled={switchingTo !== undefined || one.account === user.account}
            onClick={() => void switchTo(one.account)}
          >
            <strong>{one.name}</strong>
            <span>{sayRole(one)}</span>
            {switchingTo === one.account ? (
              <Spin size="small" aria-label={t('switching', { name: one.name })} />
            ) : (
              <code>{one.account}</code>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

const known = [
  'admin',
  'ceo',
  'manager',
  'sales1',
  'sales2',
  'sales3',
  'reviewer',
  'aftersales',
  'keyaccount',
  'assistant',
] as const;

/** What an account is there for; a role of the database's own wording for an account we do not know. */
function useSayRole(): (one: { account: string; role: string }) => string {
  const { t } = useDemoText();
  return ({ account, role }) => {
    const name = known.find((one) => one === account);
    return name ? t(`role.${name}`) : role;
  };
}
