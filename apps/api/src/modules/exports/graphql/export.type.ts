import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

import { Access, derived, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Refused } from '../../../platform/graphql/refused.type.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { jobStatuses } from '../../../platform/jobs/job-status.js';
import { columnOf } from '../columns/export-columns.js';
import { exportWords } from '../columns/export-words.js';
import { exportNumber } from '../export-job.js';

const ExportStatusEnum = enumOf(jobStatuses);
registerEnumType(ExportStatusEnum, { name: 'ExportStatus' });

@ObjectType({ description: "An export in the background; its initiator's alone (DA-7)." })
@LensView({
  table: 'export_job',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer, bindings) => `${row}.user_id = ${bindings.bind(viewer.id, 'uuid')}`,
})
export class ExportJob {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => String, { description: 'What its watermark and the audit log call it.' })
  @Access({
    class: 'identity',
    derived: derived<string>({ from: (row) => `to_json(${row}.id)`, value: exportNumber }),
  })
  number: string;

  @Field(() => ExportStatusEnum)
  @Access({ class: 'identity' })
  status: string;

  @Field(() => [String], { description: 'What its columns are called.' })
  @Access({
    class: 'identity',
    derived: derived<readonly string[]>({
      from: (row) => `to_json(${row}.columns)`,
      value: (keys, _facts, _args, { locale }) =>
        keys.map((key) => {
          const column = columnOf(key);
          return column ? exportWords(locale).columnOf(column.key) : key;
        }),
    }),
  })
  columns: readonly string[];

  @Field(() => Int, { description: 'Rows there are, as far as is known.' })
  @Access({ class: 'identity' })
  total: number;

  @Field(() => Int, { description: 'Rows written.' })
  @Access({ class: 'identity' })
  done: number;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  error: string | null;

  @Field(() => Int, { description: 'How often its file was fetched.' })
  @Access({ class: 'identity' })
  downloads: number;

  @Field(() => String, { nullable: true, description: 'The CSV file, for a day; asks for the rights again.' })
  @Access({
    class: 'identity',
    sql: (row) =>
      `CASE WHEN ${row}.status = 'DONE' AND ${row}.expires_at > (SELECT app_now()) THEN '/files/' || ${row}.file_id END`,
  })
  fileUrl: string | null;

  @Field(() => Date)
  @Access({ class: 'identity' })
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  finishedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'From then on the file cannot be fetched any more.' })
  @Access({ class: 'identity' })
  expiresAt: Date | null;
}

export const ExportJobConnection = connectionOf(() => ExportJob, 'ExportJob');
export const ExportJobResult = resultUnion('ExportJobResult', () => ExportJob);

@ObjectType()
export class ExportColumn {
  @Field(() => String)
  key: string;

  @Field(() => String)
  label: string;
}

@ObjectType({ description: 'Rows a day; a business day of the company.' })
export class ExportQuota {
  @Field(() => Int)
  limit: number;

  @Field(() => Int)
  used: number;

  @Field(() => Int)
  left: number;

  @Field(() => Date)
  renewsAt: Date;
}

@ObjectType({ description: 'What the viewer can export.' })
export class ExportOptions {
  @Field(() => Refused, { nullable: true, description: 'Why nothing can be exported; null where it can.' })
  refusal: Refused | null;

  @Field(() => [ExportColumn], {
    description: 'What is hidden from the viewer everywhere is not among them.',
  })
  columns: readonly ExportColumn[];

  @Field(() => ExportQuota)
  quota: ExportQuota;
}

@ObjectType({ description: 'How customers are kept from leaving by the heap (DA-7); for administrators.' })
export class Safeguards {
  @Field(() => Int, {
    description: 'Rows a person may export in a day where none of their roles says otherwise.',
  })
  exportRowsPerDay: number;

  @Field(() => Int, {
    description: 'Different customers one person may open within an hour before administrators are told.',
  })
  openedPerHour: number;

  @Field(() => Int, {
    description: 'Rows of lists one person may be shown within an hour before administrators are told.',
  })
  listedPerHour: number;
}

@InputType()
export class SafeguardsInput {
  @Field(() => Int)
  exportRowsPerDay: number;

  @Field(() => Int)
  openedPerHour: number;

  @Field(() => Int)
  listedPerHour: number;
}

export const SafeguardsResult = resultUnion('SafeguardsResult', () => Safeguards);
