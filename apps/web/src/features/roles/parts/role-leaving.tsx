import { mostExportRows, type RoleRights } from '@tidewater/domain';
import { Checkbox, InputNumber } from 'antd';
import { useRolesText } from '../i18n.js';

interface RoleLeavingProps {
  rights: RoleRights;
  change: (rights: RoleRights) => void;
  editable: boolean;
}

/** DA-7: how many rows may leave in a day, and whether pages carry the name of whoever looks. */
export function RoleLeaving({ rights, change, editable }: RoleLeavingProps) {
  const { t } = useRolesText();
  const { exportRowsPerDay, watermark = false, ...others } = rights;
  const put = (rows: number | undefined, mark: boolean) =>
    change({
      ...others,
      ...(rows !== undefined && { exportRowsPerDay: rows }),
      ...(mark && { watermark: true }),
    });
  return (
    <section className="panel role-panel" aria-labelledby="role-leaving">
      <h2 id="role-leaving">{t('leaving.title')}</h2>
      <p className="quiet">{t('leaving.help')}</p>
      <div className="role-group">
        <div className="role-row">
          <label htmlFor="export-rows">{t('leaving.rows')}</label>
          <InputNumber
            id="export-rows"
            className="role-rows"
            min={0}
            max={mostExportRows}
            precision={0}
            disabled={!editable}
            placeholder={t('leaving.asCompany')}
            value={exportRowsPerDay ?? null}
            onChange={(rows) => put(rows ?? undefined, watermark)}
          />
        </div>
      </div>
      <Checkbox
        checked={watermark}
        disabled={!editable}
        onChange={({ target }) => put(exportRowsPerDay, target.checked)}
      >
        {t('leaving.watermark')}
      </Checkbox>
    </section>
  );
}
