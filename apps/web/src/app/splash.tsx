import { TideMark } from '../shared/ui/tide-mark.js';
import './splash.css';

/** While the first code is on its way. */
export function Splash() {
  return (
    <div className="splash" role="status" aria-label="潮汐 CRM · Tidewater">
      <TideMark size={40} />
    </div>
  );
}
