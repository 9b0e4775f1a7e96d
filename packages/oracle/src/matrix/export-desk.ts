import { type Json, isList, isObject, key, text } from '../json.js';
import { Tally } from '../compare/tally.js';
import { cellOf, columnOf, exportColumns } from '../model/export.js';
import { answerTo } from '../model/questions.js';
import { rowsOf } from '../model/world.js';
import type { Answer } from '../product/client.js';
import { linesOf } from '../product/csv.js';
import type { Lane } from '../run/lane.js';
import { Play } from '../run/play.js';
import type { MatrixVerdict } from './matrix-desk.js';
import { type MatrixField, type Stand, matrixWorld, personFor } from './matrix-world.js';

const order = `mutation ($columns: [String!]!) { exportCustomers(columns: $columns) {
  ... on ExportJob { id } ... on Refused { code } } }`;
const look = 'query ($id: ID!) { exportJob(id: $id) { status fileUrl } }';
/** A worker takes its time for each file; what is readable here and there tells of reading and writing as well. */
const told: readonly Stand[] = ['hidden', 'masked', 'hidden in the pool'];
const patienceMs = 60_000;

/** Where files are ordered, fetched and read; a worker has to be at work. */
export class ExportDesk {
  private constructor(
    private readonly lane: Lane,
    private readonly play: Play,
  ) {}

  static async open(lane: Lane): Promise<ExportDesk> {
    return new ExportDesk(lane, await Play.begin(lane, matrixWorld()));
  }

  /** Columns that the product offers whoever sees everything and the model does not know, or the other way round. */
  async whatIsNew(): Promise<string[]> {
    const [everybody] = rowsOf(this.play.world, 'app_user');
    const by = key(everybody ?? {}, 'id');
    const { data } = await this.lane.client.ask(by, {
      query: '{ exportOptions { columns { key } } }',
      variables: {},
    });
    const options = data?.['exportOptions'];
    const columns =
      isObject(options) && isList(options['columns']) ? options['columns'].filter(isObject) : [];
    const offered = columns.map((one) => key(one, 'key'));
    const known = Object.keys(exportColumns);
    return [
      ...offered
        .filter((one) => !known.includes(one))
        .map(
          (one) => `The export column ${one} is new to the oracle: say in model/export.ts which field it is.`,
        ),
      ...known.filter((one) => !offered.includes(one)).map((one) => `The export column ${one} is gone.`),
    ];
  }

  async judge(field: MatrixField): Promise<MatrixVerdict> {
    const column = columnOf(field.type, field.name) ?? '';
    const tallies = await Promise.all(
      told.map(async (stand) => ({ stand, tally: await this.judgeFor(field, stand, column) })),
    );
    const wrong = tallies.find(({ tally }) => tally.differences.length > 0);
    return {
      compared: tallies.reduce((sum, { tally }) => sum + tally.checks, 0),
      failed: wrong
        ? `${wrong.stand}, column ${column}: ${JSON.stringify(wrong.tally.differences.slice(0, 3))}`
        : null,
    };
  }

  private async judgeFor(field: MatrixField, stand: Stand, column: string): Promise<Tally> {
    const tally = new Tally();
    const by = personFor(field, stand);
    const eyes = this.play.eyesOf(by);
    const answer = await this.lane.client.ask(by, { query: order, variables: { columns: ['code', column] } });
    if (!eyes.mayShow(field.type, field.name)) {
      const said = answer.errors[0] ?? { code: 'none', message: 'an answer' };
      tally.cell(
        'refusal',
        `FIELD_NOT_ALLOWED: There is no column "${column}".`,
        `${said.code}: ${said.message}`,
      );
      return tally;
    }
    const id = idIn(answer);
    if (id === null) {
      tally.cell('order', 'an export', answer.text);
      return tally;
    }
    const lines = linesOf(await this.fileOf(by, id));
    const expected = answerTo(eyes, 'customers', {});
    const rows = expected.kind === 'page' ? expected.rows : [];
    tally.cell('rows', rows.length, lines.length);
    rows.forEach((row, index) => {
      const [code = '', shown = ''] = Object.values(lines[index] ?? {});
      tally.cell(`row ${index}`, key(row, 'code'), code);
      const cell = cellOf(eyes, row, column);
      if ('text' in cell) tally.cell(`row ${index} ${column}`, cell.text, shown);
      else tally.cell(`row ${index} ${column}`, cell.filled, shown !== '');
    });
    return tally;
  }

  private async fileOf(by: string, id: string): Promise<string> {
    for (const end = performance.now() + patienceMs; performance.now() < end;) {
      const { data } = await this.lane.client.ask(by, { query: look, variables: { id } });
      const job: Json = data?.['exportJob'] ?? null;
      const url = isObject(job) ? text(job, 'fileUrl') : null;
      if (url !== null) return await this.lane.client.fetchText(by, url);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The export was not written in time');
  }
}

function idIn({ data }: Answer): string | null {
  const ordered = data?.['exportCustomers'];
  return isObject(ordered) ? text(ordered, 'id') : null;
}
