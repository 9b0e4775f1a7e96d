const fields = 'textarea, input:not([type=checkbox], [type=radio], [type=hidden])';

/**
 * For a dialog's `afterOpenChange`. A menu that closes while the dialog opens takes the focus along, and the dialog
 * then gives it to its cross; whoever opens a form means to fill it in.
 */
export function focusFirstField(open: boolean): void {
  if (!open) return;
  const body = [...document.querySelectorAll('.ant-modal-body')].at(-1);
  if (!body || body.contains(document.activeElement)) return;
  body.querySelector<HTMLElement>(fields)?.focus();
}
