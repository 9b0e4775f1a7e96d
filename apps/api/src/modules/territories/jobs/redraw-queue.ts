/** The queue that says a redraw has been confirmed. */
export const redrawQueue = 'territories.redraw';
