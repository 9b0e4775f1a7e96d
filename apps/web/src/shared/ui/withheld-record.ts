import { createContext } from 'react';

/** The record whose fields are shown below: a withheld one can be asked why. */
export interface WithheldRecord {
  recordType: 'Customer' | 'Contact';
  recordId: string;
}

export const WithheldRecordContext = createContext<WithheldRecord | undefined>(undefined);
