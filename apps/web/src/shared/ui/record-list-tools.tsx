import { ColumnHeightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { usePreference } from '../hooks/use-preference.js';
import { useSharedText } from '../i18n/shared-text.js';
import type { Column } from './record-list-props.js';

export interface ListLook<T> {
  columns: Column<T>[];
  density: 'compact' | 'comfortable';
  rowHeight: number;
  toggleDensity: () => void;
  choose: (keys: string[]) => void;
}

/** Which columns are shown and how high the rows are; kept with the viewer's preferences. */
export function useListLook<T>(name: string, columns: Column<T>[]): ListLook<T> {
  const [stored, store] = usePreference(`columns.${name}`, '');
  const [density, setDensity] = usePreference('density', 'compact');
  const chosen =
    stored === ''
      ? columns.filter((column) => !column.optional).map((column) => column.key)
      : stored.split(',');
  const comfortable = density === 'comfortable';
  return {
    columns: columns.filter((column, index) => index === 0 || chosen.includes(column.key)),
    density: comfortable ? 'comfortable' : 'compact',
    rowHeight: comfortable ? 48 : 40,
    toggleDensity: () => setDensity(comfortable ? 'compact' : 'comfortable'),
    choose: (keys) => store(keys.join(',')),
  };
}

interface ListToolsProps<T> {
  look: ListLook<T>;
  columns: Column<T>[];
  children: ReactNode;
}

export function ListTools<T>({ look, columns, children }: ListToolsProps<T>) {
  const { t } = useSharedText();
  const other = t(look.density === 'compact' ? 'list.comfortable' : 'list.compact');
  return (
    <div className="record-list-tools">
      {children}
      <div className="tools-end">
        <Tooltip title={`${t('list.density')}: ${other}`}>
          <Button
            type="text"
            icon={<ColumnHeightOutlined aria-hidden="true" />}
            aria-label={`${t('list.density')}: ${other}`}
            onClick={look.toggleDensity}
          />
        </Tooltip>
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <Checkbox.Group
              className="column-choice"
              aria-label={t('list.columns')}
              value={look.columns.map((column) => column.key)}
              onChange={(keys) => look.choose(keys.map(String))}
              options={columns.map((column, index) => ({
                value: column.key,
                label: column.title,
                disabled: index === 0,
              }))}
            />
          }
        >
          <Button type="text" icon={<SettingOutlined aria-hidden="true" />} aria-label={t('list.columns')}>
            {t('list.columns')}
          </Button>
        </Popover>
      </div>
    </div>
  );
}
