import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

import { Access, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { jobStatuses } from '../../../platform/jobs/job-status.js';
import { BulkOperation } from '../../customers/index.js';
import { encodings, type FileEncoding } from '../csv/detect-encoding.js';
import type { ColumnMapping as Mapping } from '../csv/mapping.js';
import { importModes } from '../import-job.js';

export const FileEncodingEnum = enumOf(encodings);
registerEnumType(FileEncodingEnum, { name: 'FileEncoding' });
export const ImportModeEnum = enumOf(importModes);
registerEnumType(ImportModeEnum, { name: 'ImportMode' });
export const ImportTargetEnum = enumOf(['POOL', 'OWNER'] as const);
registerEnumType(ImportTargetEnum, { name: 'ImportTarget' });
export const JobStatusEnum = enumOf(jobStatuses);
registerEnumType(JobStatusEnum, { name: 'JobStatus' });

@ObjectType({ description: "An import in the background; its initiator's alone." })
@LensView({
  table: 'import_job',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer, bindings) => `${row}.user_id = ${bindings.bind(viewer.id, 'uuid')}`,
})
export class ImportJob {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => JobStatusEnum)
  @Access({ class: 'identity' })
  status: string;

  @Field(() => ImportModeEnum)
  @Access({ class: 'identity' })
  mode: string;

  @Field(() => ImportTargetEnum)
  @Access({ class: 'identity' })
  target: string;

  @Field(() => String)
  @Access({
    class: 'identity',
    sql: (row) => `(SELECT name FROM stored_file WHERE stored_file.id = ${row}.file_id)`,
  })
  fileName: string;

  @Field(() => Int, { nullable: true, description: 'Lines after the header, once they are counted.' })
  @Access({ class: 'identity' })
  total: number | null;

  @Field(() => Int, { description: 'Lines with an outcome.' })
  @Access({ class: 'identity' })
  done: number;

  @Field(() => Int, { description: 'Customers made; in a dry run those that would be.' })
  @Access({ class: 'identity' })
  created: number;

  @Field(() => Int)
  @Access({ class: 'identity' })
  refused: number;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  error: string | null;

  @Field(() => String, { nullable: true, description: 'A CSV file with what became of each line.' })
  @Access({ class: 'identity', sql: (row) => `('/files/' || ${row}.outcome_file_id)` })
  outcomeUrl: string | null;

  @Field(() => BulkOperation, {
    nullable: true,
    description:
      'With what it is undone (DA-6); null while it runs, in a dry run and where nothing was made.',
  })
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => BulkOperation,
      on: (row, operation) => `${operation}.id = ${row}.id`,
    },
  })
  bulkOperation: Relation<BulkOperation> | null;

  @Field(() => Date)
  @Access({ class: 'identity' })
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  finishedAt: Date | null;
}

export const ImportJobConnection = connectionOf(() => ImportJob, 'ImportJob');
export const ImportJobResult = resultUnion('ImportJobResult', () => ImportJob);

@ObjectType()
export class SuggestedMapping {
  @Field(() => String)
  column: string;

  @Field(() => String)
  field: string;
}

@ObjectType({ description: 'What a file holds, before anything is imported.' })
export class ImportPreview {
  @Field(() => ID)
  fileId: string;

  @Field(() => String)
  fileName: string;

  @Field(() => FileEncodingEnum)
  encoding: FileEncoding;

  @Field(() => [String])
  columns: readonly string[];

  @Field(() => [[String]])
  rows: readonly (readonly string[])[];

  @Field(() => Int)
  total: number;

  @Field(() => [SuggestedMapping])
  suggested: readonly SuggestedMapping[];
}

export const ImportPreviewResult = resultUnion('ImportPreviewResult', () => ImportPreview);

@InputType({ description: 'A field takes its value from a column, or the constant where the cell is empty.' })
export class ColumnMapping implements Mapping {
  @Field(() => String, { nullable: true })
  column?: string | null;

  @Field(() => String, { nullable: true })
  constant?: string | null;

  @Field(() => String)
  field: string;
}
