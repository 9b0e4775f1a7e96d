import { type Row, isList, isObject, key, text } from '../json.js';
import type { Asker } from './asker.js';
import { isAskedMember, isAskedUser, isNamed } from './asked-rows.js';
import { type Question, by, one, page } from './expected.js';
import { deputyState } from './records/deputy.js';
import { isAskedMove } from './records/territory.js';
import { rowOf, rowsOf } from './world.js';

/** Questions about the company itself: its people, places, roles and territories. */
export const companyQuestions: Readonly<Record<string, Question>> = {
  users: (asker, args) =>
    page(asker, 'User', {}, [by('name_pinyin', 'ASC')], (row) => isAskedUser(row, text(args, 'search'))),
  members: (asker, args) =>
    page(asker, 'Member', {}, [by('name_pinyin', 'ASC')], (row) =>
      isAskedMember(asker, row, isObject(args['filter']) ? args['filter'] : {}),
    ),
  member: (asker, args) => one(asker, 'Member', 'app_user', args),
  teams: (asker, args) =>
    page(asker, 'Team', {}, [by('name', 'ASC')], (row) => isNamed(row, text(args, 'search'))),
  roles: (asker, args) =>
    page(asker, 'Role', {}, [by('name', 'ASC')], (row) => isNamed(row, text(args, 'search'))),
  role: (asker, args) => one(asker, 'Role', 'role', args),
  deputies: (asker, { personId = null, open = null }) =>
    page(asker, 'Deputy', {}, [by('valid_from', 'DESC')], (row) => {
      const whose = personId ?? asker.person.id;
      const isOpen = ['LIVE', 'PLANNED'].includes(deputyState(asker.world, row));
      return (row['person_id'] === whose || row['deputy_id'] === whose) && (open !== true || isOpen);
    }),
  territories: (asker) => page(asker, 'Territory', {}, [by('name', 'ASC')]),
  territory: (asker, args) => one(asker, 'Territory', 'territory', args),
  territoryRedraw: (asker, args) => one(asker, 'TerritoryRedraw', 'territory_redraw', args),
  territoryRedraws: (asker, args) =>
    page(asker, 'TerritoryRedraw', {}, [by('made_at', 'DESC')], (row) => {
      const { territoryId = null } = args;
      return row['status'] !== 'DRAFT' && (territoryId === null || row['territory_id'] === territoryId);
    }),
  territoryMoves: (asker, { redrawId = null, direction = null }) =>
    page(asker, 'TerritoryMove', {}, [by('id', 'ASC')], (row) =>
      isAskedMove(asker, row, redrawId, direction),
    ),
  customerIndustries: (asker) => ({
    kind: 'judged',
    judge: (got) =>
      isList(got) && (asker.holds('territory.update') || got.length === 0) ? null : 'tells what others see',
  }),
  provinces: () => ({
    kind: 'judged',
    judge: (got) => (isList(got) && got.length > 0 ? null : 'is empty'),
  }),
  departments: (asker) => ({ kind: 'records', type: 'Department', rows: departmentsFromTop(asker) }),
};

function departmentsFromTop({ world }: Asker): Row[] {
  const depth = (row: Row): number => {
    const above = rowOf(world, 'department', text(row, 'parent_id'));
    return above === null ? 0 : 1 + depth(above);
  };
  const place = (row: Row) => `${depth(row)} ${String(row['position']).padStart(5, '0')} ${key(row, 'id')}`;
  return [...rowsOf(world, 'department')].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
