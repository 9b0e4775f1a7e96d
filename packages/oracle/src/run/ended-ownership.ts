import type { Row } from '../json.js';
import type { Asker } from '../model/asker.js';
import { fieldOf } from '../model/records/catalogue.js';

/** Edge 27: of the one record that a deed took out of sight, name, code, stage and times are shown once more. */
export class EndedOwnership implements Asker {
  constructor(
    private readonly asker: Asker,
    private readonly gone: Row,
  ) {}

  get world() {
    return this.asker.world;
  }

  get person() {
    return this.asker.person;
  }

  sees(type: string, row: Row): boolean {
    return this.asker.sees(type, row);
  }

  reads(type: string, row: Row, field: string): boolean {
    return row === this.gone
      ? fieldOf(type, field)?.class === 'identity'
      : this.asker.reads(type, row, field);
  }

  showsMask(type: string, row: Row, field: string): boolean {
    return row !== this.gone && this.asker.showsMask(type, row, field);
  }

  mayName(type: string, field: string): boolean {
    return this.asker.mayName(type, field);
  }

  mayDo(customer: Row, action: string): boolean {
    return this.asker.mayDo(customer, action);
  }

  holds(action: string): boolean {
    return this.asker.holds(action);
  }
}
