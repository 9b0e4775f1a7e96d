import { UserSwitchOutlined } from '@ant-design/icons';
import { useDeputyText } from './deputy-words.js';
import './in-place-of.css';

/** AP-2: stands where one's own reminder has its tick: whose it is, and that only they tick it. */
export function InPlaceOf({ person: { name } }: { person: { name: string } }) {
  const { t } = useDeputyText();
  return (
    <span className="chip in-place-of" title={t('onlyTheirs', { person: name })}>
      <UserSwitchOutlined aria-hidden="true" />
      {t('inPlaceOf', { person: name })}
    </span>
  );
}
