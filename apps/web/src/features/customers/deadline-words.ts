import { useCustomersText } from './i18n.js';

/** What happens at the next deadline: the API names it by code; a sentence is shown as it comes. */
export function useDeadlineWords(): (what: string) => string {
  const { t } = useCustomersText();
  return (what) => {
    switch (what) {
      case 'DROP':
      case 'REVIEW_LAPSES':
      case 'HOLD_ENDS':
        return t(`record.next.${what}`);
      default:
        return what;
    }
  };
}
