/** Marks a type of the schema whose rows and fields the lens decides, for whoever asks. */
export const throughLens = 'throughLens';
