// The words of rights are the domain's, so that the page knows them as well.
export {
  fieldClasses,
  plainActions,
  scopedActions,
  scopes,
  type ActionName,
  type FieldClass,
  type FieldName,
  type LevelsByReach,
  type PlainAction,
  type RoleRights,
  type Scope,
  type ScopedAction,
} from '@tidewater/domain';
