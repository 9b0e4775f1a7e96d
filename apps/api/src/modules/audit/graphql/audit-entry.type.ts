import { auditDeeds, auditSubjects } from '@tidewater/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

import { Access, LensView, customerNameSql, derived, may, type RowSight } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { User } from '../../people/index.js';

export const AuditDeedEnum = enumOf(auditDeeds);
registerEnumType(AuditDeedEnum, { name: 'AuditDeed' });
export const AuditSubjectEnum = enumOf(auditSubjects);
registerEnumType(AuditSubjectEnum, { name: 'AuditSubjectType' });

@ObjectType({ description: 'What a deed was done to.' })
export class AuditSubject {
  @Field(() => AuditSubjectEnum)
  type: string;

  @Field(() => String)
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name today, as far as the reader may see it; null where it is gone or out of sight.',
  })
  label: string | null;
}

@ObjectType({ description: 'One fact of a line: which, and what.' })
export class AuditDetail {
  @Field(() => String)
  name: string;

  @Field(() => [String])
  values: readonly string[];
}

@ObjectType({ description: 'A line of the audit log. Lines are only ever added.' })
@LensView({
  table: 'audit_log',
  customer: 'none',
  read: 'customer.read',
  rows: (_row, viewer) => (may(viewer, 'audit.read') ? 'true' : 'false'),
})
export class AuditEntry {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Date, { description: 'When, by the real clock.' })
  @Access({ class: 'identity' })
  at: Date;

  @Field(() => Date, { description: 'When, by business time, which a demo may move.' })
  @Access({ class: 'identity' })
  businessAt: Date;

  @Field(() => AuditDeedEnum)
  @Access({ class: 'identity' })
  deed: string;

  @Field(() => User, { nullable: true, description: 'Null where it is not known, and for time itself.' })
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.actor_id` },
  })
  actor: Relation<User> | null;

  @Field(() => AuditSubject, { nullable: true })
  @Access({
    class: 'identity',
    derived: derived<{ type: string | null; id: string | null; label: string | null }>({
      from: (row, sight) =>
        `json_build_object('type', ${row}.subject_type, 'id', ${row}.subject_id, 'label', ${labelSql(row, sight)})`,
      value: ({ type, id, label }) => (type === null || id === null ? null : { type, id, label }),
    }),
  })
  subject: AuditSubject | null;

  @Field(() => [AuditDetail])
  @Access({
    class: 'identity',
    derived: derived<Record<string, unknown>>({
      from: (row) => `${row}.detail`,
      value: (detail) =>
        Object.entries(detail).flatMap(([name, value]) =>
          value === null
            ? []
            : [{ name, values: Array.isArray(value) ? value.map(String) : [String(value)] }],
        ),
    }),
  })
  detail: readonly AuditDetail[];

  @Field(() => String, { nullable: true, description: 'The client’s address.' })
  @Access({ class: 'identity' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'The same as in the answer’s X-Trace-Id.' })
  @Access({ class: 'identity' })
  traceId: string | null;
}

/** A customer's name goes through the lens like everywhere else (L25). */
function labelSql(row: string, sight: RowSight): string {
  const id = (type: string) => `CASE WHEN ${row}.subject_type = '${type}' THEN ${row}.subject_id::uuid END`;
  return `CASE ${row}.subject_type
    WHEN 'User' THEN (SELECT subject.name FROM app_user subject WHERE subject.id = ${id('User')})
    WHEN 'Role' THEN (SELECT subject.name FROM role subject WHERE subject.id = ${id('Role')})
    WHEN 'Department' THEN (SELECT subject.name FROM department subject WHERE subject.id = ${id('Department')})
    WHEN 'Team' THEN (SELECT subject.name FROM team subject WHERE subject.id = ${id('Team')})
    WHEN 'Customer' THEN ${customerNameSql(id('Customer'), sight)}
    WHEN 'Holiday' THEN ${row}.subject_id END`;
}

export const AuditEntryConnection = connectionOf(() => AuditEntry, 'AuditEntry');

@InputType()
export class AuditLogFilter {
  @Field(() => [AuditDeedEnum], { nullable: true, description: 'Any of these.' })
  deed?: string[] | null;

  @Field(() => ID, { nullable: true })
  actorId?: string | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => Date, { nullable: true, description: 'From this moment on (real clock).' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'In the names of people and roles, the details, the address, the trace id.',
  })
  text?: string | null;
}
