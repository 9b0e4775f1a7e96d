/** Counts are exact up to here, then said to be capped. */
export const COUNT_LIMIT = 10_000;
