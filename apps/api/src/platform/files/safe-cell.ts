/** What a spreadsheet would take for a formula, full width included. */
const formula = /^[=+\-@\t\r＝＋－＠]/u;

/** A cell that no spreadsheet runs: text that looks like a formula gets an apostrophe before it. */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The cell as it was before `safeCell`. */
export function restoreCell(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
