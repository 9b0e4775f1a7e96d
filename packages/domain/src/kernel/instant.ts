/** A moment: milliseconds since 1970-01-01T00:00:00Z. The API converts to and from database timestamps. */
export type Instant = number;

/** A day of the company's calendar, `YYYY-MM-DD`. */
export type LocalDate = string;
