import { useRouteError } from 'react-router';
import { useAppText } from './i18n.js';
import './splash.css';

/** A page that could not be loaded or broke while drawing: say so and offer to reload. Needs nothing that may be broken too. */
export function RouteFault() {
  const { t } = useAppText();
  const error = useRouteError();
  // After a new release the old chunks are gone; a reload brings the new ones.
  const chunkGone = error instanceof TypeError && /import|module|fetch/iu.test(error.message);
  return (
    <div className="route-fault" role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t(chunkGone ? 'fault.updated' : 'fault.help')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('fault.reload')}
      </button>
    </div>
  );
}
