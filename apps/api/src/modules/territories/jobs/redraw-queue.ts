/** The queue that says a redraw has been confirmed. */
export const redrawQueue = 'territories.redraw';
/** The queue that says a preview is to be counted. */
export const countQueue = 'territories.count';
