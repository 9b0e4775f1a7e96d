/** Sessions live by the real clock, never by business time (edge 4). */
export const idleHours = 8;
