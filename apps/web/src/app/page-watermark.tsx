import { Watermark } from 'antd';
import { useViewer } from '../shared/graphql/use-viewer.js';
import { useNow } from '../shared/hooks/use-now.js';
import './page-watermark.css';

const shownOfAccount = 10;

/** A long account, such as an address, by its end. */
const shortOf = (account: string): string =>
  account.length > shownOfAccount ? `…${account.slice(-shownOfAccount)}` : account;

/** DA-7: who looks and on which day, faintly across everything, so that a photograph of the screen says it. */
export function PageWatermark() {
  const { user, seenBy } = useViewer();
  const today = useNow().format('YYYY-MM-DD');
  const who = seenBy ? `${seenBy.name} › ${user.name}` : `${user.name} ${shortOf(user.account)}`;
  return (
    <div className="page-watermark" aria-hidden="true">
      <Watermark content={[who, today]} gap={[140, 120]} rotate={-20} zIndex={1} className="page-watermark">
        <div className="page-watermark" />
      </Watermark>
    </div>
  );
}
