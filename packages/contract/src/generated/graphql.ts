/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AccessCauseKind =
  | 'ALL'
  | 'APPROVAL'
  | 'CLASS'
  | 'COLLABORATOR'
  | 'DEPARTMENT'
  | 'DEPUTY'
  | 'FIELD'
  | 'GRANT'
  | 'IN_BIN'
  | 'IN_POOL'
  | 'KEPT'
  | 'MADE_OF'
  | 'NO_RECORD'
  | 'NO_ROLE'
  | 'NO_UPDATE'
  | 'OWNED_BY'
  | 'OWNER'
  | 'OWN_RECORD'
  | 'PERSON_DISABLED'
  | 'POOL'
  | 'PUBLIC'
  | 'READ_GRANT'
  | 'SCOPE'
  | 'SETTING'
  | 'TERRITORY';

export type AccessDecision =
  | 'MASKED'
  | 'NONE'
  | 'READ'
  | 'WRITE';

export type ApprovalFilter = {
  /** A part of the name of its customer. */
  customer?: string | null | undefined;
  decidedByMe?: boolean | null | undefined;
  kind?: ApprovalKind | null | undefined;
  mine?: boolean | null | undefined;
  status?: ApprovalStatus | null | undefined;
  waitingForMe?: boolean | null | undefined;
};

export type ApprovalKind =
  | 'EXTENSION'
  | 'INTENT'
  | 'PROTECTION_REVIEW';

export type ApprovalOrder = {
  direction: Direction;
  field: ApprovalOrderField;
};

export type ApprovalOrderField =
  | 'CREATED_AT'
  | 'DECIDED_AT'
  | 'DUE';

export type ApprovalStatus =
  | 'APPROVED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHDRAWN';

/** Whom a setting speaks of. */
export type Audience =
  | 'EVERYBODY'
  | 'NOBODY'
  | 'ROLES';

export type AuditDeed =
  | 'accountUnlocked'
  | 'apiKeyCreated'
  | 'apiKeyRevoked'
  | 'auditVerified'
  | 'bulkDone'
  | 'bulkUndone'
  | 'departmentChanged'
  | 'departmentMoved'
  | 'deputyChanged'
  | 'exportDownloaded'
  | 'exportOrdered'
  | 'exportRefused'
  | 'exportRun'
  | 'givenRevoked'
  | 'grantGiven'
  | 'grantRevoked'
  | 'holidayChanged'
  | 'importEnded'
  | 'importOrdered'
  | 'massViewing'
  | 'numberRevealed'
  | 'passwordChanged'
  | 'passwordReset'
  | 'personalDataViewed'
  | 'policyChanged'
  | 'roleChanged'
  | 'roleDeleted'
  | 'roleGiven'
  | 'secondFactorChanged'
  | 'seenAs'
  | 'sessionRevoked'
  | 'settingChanged'
  | 'signIn'
  | 'signInRefused'
  | 'signOut'
  | 'teamChanged'
  | 'territoryChanged'
  | 'userChanged'
  | 'userDisabled';

export type AuditFault =
  | 'END_CHANGED'
  | 'LINE_CHANGED'
  | 'LINE_MISSING'
  | 'LINE_UNLINKED'
  | 'LINK_MISSING';

export type AuditLogFilter = {
  actorId?: string | number | null | undefined;
  /** Any of these. */
  deed?: Array<AuditDeed> | null | undefined;
  /** From this moment on (real clock). */
  from?: string | null | undefined;
  subjectId?: string | number | null | undefined;
  /** In the names of people and roles, the details, the address, the trace id. */
  text?: string | null | undefined;
  /** Before this moment. */
  to?: string | null | undefined;
};

export type AuditSubjectType =
  | 'ApiKey'
  | 'AuditLog'
  | 'BulkOperation'
  | 'Customer'
  | 'Department'
  | 'Export'
  | 'Grant'
  | 'Holiday'
  | 'ImportJob'
  | 'Policy'
  | 'Role'
  | 'Session'
  | 'Setting'
  | 'Team'
  | 'Territory'
  | 'User';

export type BooleanOps = {
  eq?: boolean | null | undefined;
};

export type BulkKind =
  | 'ALLOCATE'
  | 'ASSIGN'
  | 'HAND_OVER'
  | 'IMPORT'
  | 'RECYCLE';

export type CareClass =
  | 'A'
  | 'B'
  | 'C';

/** What a claim brings along (LC-8). */
export type ClaimInput = {
  /** Required fields that an incomplete import left open; nothing else is changed. */
  company?: CustomerPatch | null | undefined;
  contact: ContactInput;
  followUp: FollowUpInput;
};

export type CollisionInput = {
  country?: string | null | undefined;
  creditCode?: string | null | undefined;
  /** One open entry form is one check of the budget, however often it asks while typing. */
  formId?: string | number | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
};

export type CollisionVerdict =
  | 'ASK'
  | 'DUPLICATE'
  | 'FREE'
  | 'TAKEN';

/** A field takes its value from a column, or the constant where the cell is empty. */
export type ColumnMapping = {
  column?: string | null | undefined;
  constant?: string | null | undefined;
  field: string;
};

/** A new contact needs a name. In a change what is not named stays, and null empties. */
export type ContactInput = {
  email?: string | null | undefined;
  mobile?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  primary?: boolean | null | undefined;
  title?: string | null | undefined;
  wechat?: string | null | undefined;
};

export type CooldownCause =
  | 'ABANDON'
  | 'DROP'
  | 'REVIEW_REJECTED';

export type CreateApiKeyInput = {
  /** In real time. Empty: until it is revoked. */
  expiresAt?: string | null | undefined;
  /** Addresses and ranges such as 203.0.113.0/24. Empty: from anywhere. */
  ipList?: Array<string> | null | undefined;
  name: string;
  /** Requests a minute, 600 unless said. */
  perMinute?: number | null | undefined;
  /** See apiKeyScopes: read, write, customer.read, contact.write …; a key never does more than its owner. */
  scopes: Array<string>;
};

export type CustomerFilter = {
  and?: Array<CustomerFilter> | null | undefined;
  code?: StringOps | null | undefined;
  createdAt?: DateTimeOps | null | undefined;
  creatorId?: IdOps | null | undefined;
  industry?: StringOps | null | undefined;
  lastFollowUpAt?: DateTimeOps | null | undefined;
  locked?: BooleanOps | null | undefined;
  name?: StringOps | null | undefined;
  nextContactAt?: DateTimeOps | null | undefined;
  not?: CustomerFilter | null | undefined;
  or?: Array<CustomerFilter> | null | undefined;
  ownerDepartmentId?: IdOps | null | undefined;
  ownerId?: IdOps | null | undefined;
  phone?: StringOps | null | undefined;
  poolCause?: PoolCauseOps | null | undefined;
  poolSince?: DateTimeOps | null | undefined;
  protectedUntil?: DateTimeOps | null | undefined;
  reviewPending?: BooleanOps | null | undefined;
  search?: string | null | undefined;
  stage?: StageOps | null | undefined;
  updatedAt?: DateTimeOps | null | undefined;
};

/** A new customer, with its first contact if there is one (LC-2). */
export type CustomerInput = {
  address: string;
  /** Why it is entered in spite of a near duplicate (LC-10). */
  confirmDuplicate?: string | null | undefined;
  contact?: ContactInput | null | undefined;
  /** ISO 3166, CN by default. */
  country?: string | null | undefined;
  creditCode?: string | null | undefined;
  industry: string;
  introduction: string;
  name: string;
  phone: string;
  postcode?: string | null | undefined;
};

export type CustomerOrder = {
  direction: Direction;
  field: CustomerOrderField;
};

export type CustomerOrderField =
  | 'CREATED_AT'
  | 'LAST_FOLLOW_UP_AT'
  | 'NAME'
  | 'NEXT_CONTACT_AT'
  | 'POOL_SINCE'
  | 'PROTECTED_UNTIL'
  | 'STAGE'
  | 'UPDATED_AT';

/** The fields to change; what is not named stays, null empties. */
export type CustomerPatch = {
  address?: string | null | undefined;
  careClass?: CareClass | null | undefined;
  country?: string | null | undefined;
  creditCode?: string | null | undefined;
  importance?: Importance | null | undefined;
  industry?: string | null | undefined;
  introduction?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  postcode?: string | null | undefined;
};

export type CustomerStage =
  | 'FORMAL'
  | 'INTENT'
  | 'POOL'
  | 'POTENTIAL';

export type DateTimeOps = {
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
};

export type Decision =
  | 'APPROVE'
  | 'REJECT';

export type DeputyInput = {
  deputyId: string | number;
  /** Absent: at once. */
  from?: string | null | undefined;
  /** Absent: oneself. Somebody else needs `user.update`. */
  personId?: string | number | null | undefined;
  reason?: string | null | undefined;
  until: string;
};

export type DeputyState =
  | 'ENDED'
  | 'LIVE'
  | 'OVER'
  | 'PLANNED';

export type Direction =
  | 'ASC'
  | 'DESC';

export type ExportStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type FileEncoding =
  | 'GB18030'
  | 'UTF_8';

export type FollowUpInput = {
  /** When it was; now by default. */
  at?: string | null | undefined;
  contactId?: string | number | null | undefined;
  nextContactAt?: string | null | undefined;
  note: string;
  way: FollowUpWay;
};

export type FollowUpWay =
  | 'EMAIL'
  | 'MEETING'
  | 'OTHER'
  | 'PHONE'
  | 'VISIT'
  | 'WECHAT';

export type GrantAccessInput = {
  customerId: string | number;
  level: GrantLevel;
  principal: PrincipalInput;
  reason?: string | null | undefined;
  /** From this moment on it no longer counts. */
  until?: string | null | undefined;
};

/** Given by somebody, as working beside the owner, or by a rule such as after-sales at signing, or left to the former owner. */
export type GrantCause =
  | 'COLLABORATOR'
  | 'FORMER_OWNER'
  | 'MANUAL'
  | 'RULE';

/** Why a grant ended before its time. */
export type GrantEnd =
  | 'CASCADED'
  | 'POOLED'
  | 'REPLACED'
  | 'REVOKED'
  | 'RULE'
  | 'TAKEN_BACK'
  | 'TRANSFERRED';

export type GrantLevel =
  | 'READ'
  | 'WRITE';

export type GrantState =
  | 'ENDED'
  | 'EXPIRED'
  | 'LIVE'
  | 'PLANNED';

/** Without `customerIds`: everything that no other share names. */
export type HandOverShare = {
  customerIds?: Array<string | number> | null | undefined;
  toUserId: string | number;
};

export type IdOps = {
  eq?: string | number | null | undefined;
  in?: Array<string | number> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type ImportMode =
  | 'DRY_RUN'
  | 'RUN';

export type ImportTarget =
  | 'OWNER'
  | 'POOL';

export type Importance =
  | 'IMPORTANT'
  | 'ORDINARY'
  | 'POTENTIAL';

export type JobStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type LevelInput = {
  level: string;
  /** A class such as contactNumber, or a field such as Contact.mobile. */
  place: string;
  /** Which rows; `*`: those that are not named. */
  reach: string;
};

export type MemberFilter = {
  active?: boolean | null | undefined;
  /** This department and all below it. */
  departmentId?: string | number | null | undefined;
  roleId?: string | number | null | undefined;
  /** Name, account, pinyin, initials or post. */
  search?: string | null | undefined;
};

export type MoneyInput = {
  /** ISO 4217 */
  currency: string;
  value: string;
};

export type NumberField =
  | 'MOBILE'
  | 'PHONE';

/** The rules to change; what is not named stays. */
export type PolicyPatch = {
  afterSalesTakesOver?: boolean | null | undefined;
  claimsReviewed?: boolean | null | undefined;
  collisionStrict?: boolean | null | undefined;
  cooldownAfter?: Array<CooldownCause> | null | undefined;
  cooldownDays?: number | null | undefined;
  cooldownWholeTeam?: boolean | null | undefined;
  dailyClaimCap?: number | null | undefined;
  dormantDays?: number | null | undefined;
  extensionDays?: number | null | undefined;
  extensionTimes?: number | null | undefined;
  holdWorkingDays?: number | null | undefined;
  intentCap?: number | null | undefined;
  intentDays?: number | null | undefined;
  lostDays?: number | null | undefined;
  newDays?: number | null | undefined;
  ownershipGivesAccess?: boolean | null | undefined;
  potentialCap?: number | null | undefined;
  potentialDays?: number | null | undefined;
  reviewMode?: ReviewMode | null | undefined;
  reviewWorkingDays?: number | null | undefined;
};

export type PoolCause =
  | 'ABANDON'
  | 'AWAITING_APPROVAL'
  | 'DROP'
  | 'IMPORTED'
  | 'IMPORT_UNDONE'
  | 'RECYCLE'
  | 'REVIEW_LAPSED'
  | 'REVIEW_REJECTED';

export type PoolCauseOps = {
  eq?: PoolCause | null | undefined;
  in?: Array<PoolCause> | null | undefined;
};

export type PrincipalInput = {
  id: string | number;
  kind: PrincipalKind;
};

/** A department means whoever belongs to or manages it or one below it. */
export type PrincipalKind =
  | 'DEPARTMENT'
  | 'ROLE'
  | 'TEAM'
  | 'USER';

export type ProviderSettingsInput = {
  claim: string;
  clientId: string;
  /** Not named: the one there is stays. Empty: none. */
  clientSecret?: string | null | undefined;
  enabled: boolean;
  issuer: string;
  name?: string | null | undefined;
  newUsersRole?: string | null | undefined;
};

export type RefusalCode =
  | 'ACCOUNT_LOCKED'
  | 'ALREADY_DECIDED'
  | 'APPLICATION_PENDING'
  | 'BAD_CREDENTIALS'
  | 'CODE_REQUIRED'
  | 'COOLDOWN'
  | 'DAILY_CLAIM_CAP'
  | 'DEADLINE_PASSED'
  | 'DUPLICATE'
  | 'EXTENSIONS_USED_UP'
  | 'FORMAL_STAYS'
  | 'INVALID'
  | 'IN_POOL'
  | 'LINK_EXPIRED'
  | 'LOCKED'
  | 'NEAR_DUPLICATE'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'NOT_INTENT'
  | 'NOT_IN_POOL'
  | 'NOT_OWNER'
  | 'OWN_APPLICATION'
  | 'PASSWORD_CHANGE_REQUIRED'
  | 'QUOTA_REACHED'
  | 'REVIEW_PENDING'
  | 'STALE'
  | 'TAKEN';

export type ReminderKind =
  | 'APPLICATION_WAITING'
  | 'ASSIGNED'
  | 'BIRTHDAY'
  | 'CALENDAR_UNKNOWN'
  | 'DECIDED'
  | 'DROPPED'
  | 'DROP_SOON'
  | 'MASS_VIEWING'
  | 'NEXT_CONTACT'
  | 'OVER_CAP'
  | 'REVIEW_WAITING'
  | 'WEEKLY_DROPS';

export type ReviewMode =
  | 'NONE'
  | 'ON_APPROVAL'
  | 'PROVISIONAL';

export type RoleDeed =
  | 'CHANGED'
  | 'CREATED'
  | 'DELETED'
  | 'RESTORED';

export type RoleRightsInput = {
  /** Rows a person may export in a day (DA-7); null: as the company’s setting says. */
  exportRowsPerDay?: number | null | undefined;
  levels: Array<LevelInput>;
  may: Array<string>;
  scopes: Array<ScopeInput>;
  /** Pages carry the name of whoever looks. */
  watermark?: boolean;
};

export type SafeguardsInput = {
  exportRowsPerDay: number;
  listedPerHour: number;
  openedPerHour: number;
};

export type SaveDepartmentInput = {
  /** Absent: a new department. */
  id?: string | number | null | undefined;
  name: string;
  /** Where a new one is founded; null: at the top. */
  parentId?: string | number | null | undefined;
};

/** The whole role; what is not said is not allowed. */
export type SaveRoleInput = {
  /** Absent: a new role. */
  id?: string | number | null | undefined;
  name: string;
  rights: RoleRightsInput;
  /** The version that was changed; needed with `id`. */
  version?: number | null | undefined;
};

/** A team whole; with `id` one that is there already. */
export type SaveTeamInput = {
  id?: string | number | null | undefined;
  memberIds: Array<string | number>;
  name: string;
};

/** A person whole; with `id` one who is there already. */
export type SaveUserInput = {
  /** Small letters, digits and . _ - @, 2 to 50. */
  account: string;
  /** Also ends what they have given, as `revokeGrantsGivenBy` does; it stays by default. */
  cascade?: boolean | null | undefined;
  departmentId?: string | number | null | undefined;
  id?: string | number | null | undefined;
  managedDepartmentIds?: Array<string | number>;
  name: string;
  post?: string | null | undefined;
  roleIds?: Array<string | number>;
  superiorId?: string | number | null | undefined;
  title?: string | null | undefined;
  /** The version that was changed; needed with `id`. */
  version?: number | null | undefined;
};

export type ScopeInput = {
  action: string;
  scope: string;
};

export type SearchHitKind =
  | 'CONTACT'
  | 'CUSTOMER';

export type SecuritySettingsInput = {
  apiKeyRoles: Array<string | number>;
  apiKeysFor: Audience;
  secondFactorFor: Audience;
  secondFactorRoles: Array<string | number>;
};

export type SignInInput = {
  account: string;
  /** After CODE_REQUIRED: what the authenticator shows, or a recovery code. */
  code?: string | null | undefined;
  /** After PASSWORD_CHANGE_REQUIRED. */
  newPassword?: string | null | undefined;
  password: string;
};

export type SignInWay =
  | 'PASSWORD'
  | 'PASSWORD_AND_CODE'
  | 'PROVIDER';

export type StageOps = {
  eq?: CustomerStage | null | undefined;
  in?: Array<CustomerStage> | null | undefined;
};

export type StringOps = {
  contains?: string | null | undefined;
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  ne?: string | null | undefined;
};

/** A territory whole; with `id` one that is there already. */
export type TerritoryInput = {
  /** Gives it up; rules and people are not asked for. */
  closed?: boolean | null | undefined;
  id?: string | number | null | undefined;
  members?: Array<TerritoryMemberInput>;
  name: string;
  rules?: Array<TerritoryRuleInput>;
  /** The version that was changed; needed with `id`. */
  version?: number | null | undefined;
};

export type TerritoryLevel =
  | 'READ'
  | 'WRITE';

export type TerritoryMemberInput = {
  id: string | number;
  kind: TerritoryMemberKind;
  level: TerritoryLevel;
};

/** A department means whoever belongs to or manages it or one below it. */
export type TerritoryMemberKind =
  | 'DEPARTMENT'
  | 'TEAM'
  | 'USER';

export type TerritoryMoveDirection =
  | 'ENTERING'
  | 'LEAVING';

export type TerritoryRedrawKind =
  | 'CHANGED'
  | 'CLOSED'
  | 'CREATED';

/** Looked at, confirmed and moving its customers, or done. */
export type TerritoryRedrawStatus =
  | 'DONE'
  | 'DRAFT'
  | 'RUNNING';

/** A named customer alone; or a place, a postcode or neither, each of all industries or of one. Not all empty. */
export type TerritoryRuleInput = {
  customerId?: string | number | null | undefined;
  industry?: string | null | undefined;
  /** A name of `provinces`. */
  place?: string | null | undefined;
  /** The first two to six digits. */
  postcode?: string | null | undefined;
};

export type ValueLifecycle =
  | 'DORMANT'
  | 'LOST'
  | 'NEW'
  | 'NONE'
  | 'RETURNING';

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { __typename: 'Query', search: Array<{ __typename: 'SearchHit', kind: SearchHitKind, id: string, customerId: string, title: string, subtitle: string | null, stage: CustomerStage | null }> };

export type SeenAsStopMutationVariables = Exact<{ [key: string]: never; }>;


export type SeenAsStopMutation = { __typename: 'Mutation', stopSeeing: boolean };

export type AccessExplanationQueryVariables = Exact<{
  userId: string | number;
  recordType: string;
  recordId: string | number;
  field?: string | null | undefined;
  locale?: string | null | undefined;
}>;


export type AccessExplanationQuery = { __typename: 'Query', explainAccess: { __typename: 'AccessExplanation', decision: AccessDecision, sentences: Array<string>, because: Array<{ __typename: 'AccessCause', kind: AccessCauseKind }> } };

export type AccessContactsQueryVariables = Exact<{
  customerId: string | number;
}>;


export type AccessContactsQuery = { __typename: 'Query', customer: { __typename: 'Customer', id: string, contacts: { __typename: 'ContactConnection', edges: Array<{ __typename: 'ContactEdge', node: { __typename: 'Contact', id: string, name: string | null } }> } } | null };

export type SharedCustomersQueryVariables = Exact<{
  givenByMe?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SharedCustomersQuery = { __typename: 'Query', grants: { __typename: 'GrantConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'GrantEdge', cursor: string, node: { __typename: 'Grant', id: string, level: GrantLevel, cause: GrantCause, from: string, until: string | null, reason: string | null, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage, owner: { __typename: 'User', id: string, name: string } | null }, principal: { __typename: 'Principal', kind: PrincipalKind, id: string, name: string }, by: { __typename: 'User', id: string, name: string } | null } }> } };

export type AddressBookPartsFragment = { __typename: 'Contact', id: string, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string>, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } };

export type AddressBookQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AddressBookQuery = { __typename: 'Query', addressBook: { __typename: 'ContactConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ContactEdge', cursor: string, node: { __typename: 'Contact', id: string, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string>, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } } }> } };

export type HandoverCustomerPartsFragment = { __typename: 'Customer', id: string, version: number, name: string, stage: CustomerStage, daysLeft: number | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null };

export type HandoverCustomersQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type HandoverCustomersQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerEdge', cursor: string, node: { __typename: 'Customer', id: string, version: number, name: string, stage: CustomerStage, daysLeft: number | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null } }> } };

export type HandoverPreviewQueryVariables = Exact<{
  fromUserId: string | number;
  plan: Array<HandOverShare> | HandOverShare;
}>;


export type HandoverPreviewQuery = { __typename: 'Query', previewHandOver: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type HandoverRunMutationVariables = Exact<{
  fromUserId: string | number;
  plan: Array<HandOverShare> | HandOverShare;
  reason: string;
  formerOwnerReadsUntil?: string | null | undefined;
}>;


export type HandoverRunMutation = { __typename: 'Mutation', handOver: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type BulkHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BulkHistoryQuery = { __typename: 'Query', bulkOperations: { __typename: 'BulkOperationConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'BulkOperationEdge', cursor: string, node: { __typename: 'BulkOperation', id: string, kind: BulkKind, at: string, count: number, reason: string | null, undoUntil: string, undoneAt: string | null, by: { __typename: 'User', id: string, name: string } } }> } };

export type RecycleAllOfMutationVariables = Exact<{
  fromUserId: string | number;
  reason: string;
}>;


export type RecycleAllOfMutation = { __typename: 'Mutation', recycleCustomers: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type ApprovalRowPartsFragment = { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, version: number, name: string, stage: CustomerStage, protectedUntil: string | null, daysLeft: number | null } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> };

export type ToDoApprovalInboxQueryVariables = Exact<{
  filter?: ApprovalFilter | null | undefined;
  orderBy?: Array<ApprovalOrder> | ApprovalOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ToDoApprovalInboxQuery = { __typename: 'Query', approvals: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ApprovalEdge', cursor: string, node: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, version: number, name: string, stage: CustomerStage, protectedUntil: string | null, daysLeft: number | null } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } }> } };

export type ToDoApprovalTotalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ToDoApprovalTotalsQuery = { __typename: 'Query', waiting: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean } }, mine: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean } }, decided: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean } } };

export type ApprovalRecordQueryVariables = Exact<{
  id: string | number;
}>;


export type ApprovalRecordQuery = { __typename: 'Query', approval: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, customer: { __typename: 'Customer', code: string, address: string | null, industry: string | null, phone: string | null, introduction: string | null, protectedSince: string | null, lastFollowUpAt: string | null, nextContactAt: string | null, withheld: Array<string>, id: string, version: number, name: string, stage: CustomerStage, protectedUntil: string | null, daysLeft: number | null, owner: { __typename: 'User', id: string, name: string } | null } | null, applicant: { __typename: 'User', id: string, name: string }, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null };

export type ApprovalPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type ApprovalPolicyQuery = { __typename: 'Query', policy: { __typename: 'LifecyclePolicy', version: number, intentDays: number } };

export type ApprovalDecideMutationVariables = Exact<{
  id: string | number;
  decision: Decision;
  comment?: string | null | undefined;
}>;


export type ApprovalDecideMutation = { __typename: 'Mutation', decideApproval:
    | { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, version: number, name: string, stage: CustomerStage, protectedUntil: string | null, daysLeft: number | null } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ApprovalWithdrawMutationVariables = Exact<{
  id: string | number;
}>;


export type ApprovalWithdrawMutation = { __typename: 'Mutation', withdrawApproval:
    | { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, version: number, name: string, stage: CustomerStage, protectedUntil: string | null, daysLeft: number | null } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type AuditLinePartsFragment = { __typename: 'AuditEntry', id: string, at: string, businessAt: string, deed: AuditDeed, address: string | null, traceId: string | null, actor: { __typename: 'User', id: string, name: string, account: string } | null, subject: { __typename: 'AuditSubject', type: AuditSubjectType, id: string, label: string | null } | null, detail: Array<{ __typename: 'AuditDetail', name: string, values: Array<string> }> };

export type AuditLogQueryVariables = Exact<{
  filter?: AuditLogFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { __typename: 'Query', auditLog: { __typename: 'AuditEntryConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'AuditEntryEdge', cursor: string, node: { __typename: 'AuditEntry', id: string, at: string, businessAt: string, deed: AuditDeed, address: string | null, traceId: string | null, actor: { __typename: 'User', id: string, name: string, account: string } | null, subject: { __typename: 'AuditSubject', type: AuditSubjectType, id: string, label: string | null } | null, detail: Array<{ __typename: 'AuditDetail', name: string, values: Array<string> }> } }> } };

export type AuditLineQueryVariables = Exact<{
  id: string | number;
}>;


export type AuditLineQuery = { __typename: 'Query', auditEntry: { __typename: 'AuditEntry', id: string, at: string, businessAt: string, deed: AuditDeed, address: string | null, traceId: string | null, actor: { __typename: 'User', id: string, name: string, account: string } | null, subject: { __typename: 'AuditSubject', type: AuditSubjectType, id: string, label: string | null } | null, detail: Array<{ __typename: 'AuditDetail', name: string, values: Array<string> }> } | null };

export type AuditVerifyMutationVariables = Exact<{ [key: string]: never; }>;


export type AuditVerifyMutation = { __typename: 'Mutation', verifyAuditLog:
    | { __typename: 'AuditVerification', intact: boolean, lines: number, seal: string, broken: Array<{ __typename: 'BrokenAuditLink', fault: AuditFault, chain: number | null, seq: number | null, lineId: string | null }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type EntryCollisionsQueryVariables = Exact<{
  input: CollisionInput;
}>;


export type EntryCollisionsQuery = { __typename: 'Query', collisionCheck: { __typename: 'CollisionResult', verdict: CollisionVerdict, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> } };

export type CreateCustomerMutationVariables = Exact<{
  input: CustomerInput;
}>;


export type CreateCustomerMutation = { __typename: 'Mutation', createCustomer:
    | { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type GrantPartsFragment = { __typename: 'Grant', id: string, level: GrantLevel, cause: GrantCause, state: GrantState, from: string, until: string | null, reason: string | null, endedAt: string | null, endedBecause: GrantEnd | null, principal: { __typename: 'Principal', kind: PrincipalKind, id: string, name: string }, by: { __typename: 'User', id: string, name: string } | null };

export type CustomerGrantsQueryVariables = Exact<{
  id: string | number;
  live: boolean;
  after?: string | null | undefined;
}>;


export type CustomerGrantsQuery = { __typename: 'Query', grants: { __typename: 'GrantConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'GrantEdge', cursor: string, node: { __typename: 'Grant', id: string, level: GrantLevel, cause: GrantCause, state: GrantState, from: string, until: string | null, reason: string | null, endedAt: string | null, endedBecause: GrantEnd | null, principal: { __typename: 'Principal', kind: PrincipalKind, id: string, name: string }, by: { __typename: 'User', id: string, name: string } | null } }> } };

export type CustomerOnlookersQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type CustomerOnlookersQuery = { __typename: 'Query', customerOnlookers: { __typename: 'CustomerOnlookerConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerOnlookerEdge', cursor: string, node: { __typename: 'CustomerOnlooker', user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }, ways: Array<{ __typename: 'AccessCause', kind: AccessCauseKind, sentence: string }> } }> } | null };

export type GrantAccessMutationVariables = Exact<{
  input: GrantAccessInput;
}>;


export type GrantAccessMutation = { __typename: 'Mutation', grantAccess:
    | { __typename: 'Grant', id: string, level: GrantLevel, cause: GrantCause, state: GrantState, from: string, until: string | null, reason: string | null, endedAt: string | null, endedBecause: GrantEnd | null, principal: { __typename: 'Principal', kind: PrincipalKind, id: string, name: string }, by: { __typename: 'User', id: string, name: string } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type AddCollaboratorMutationVariables = Exact<{
  customerId: string | number;
  userId: string | number;
  reason?: string | null | undefined;
}>;


export type AddCollaboratorMutation = { __typename: 'Mutation', addCollaborator:
    | { __typename: 'Grant', id: string, level: GrantLevel, cause: GrantCause, state: GrantState, from: string, until: string | null, reason: string | null, endedAt: string | null, endedBecause: GrantEnd | null, principal: { __typename: 'Principal', kind: PrincipalKind, id: string, name: string }, by: { __typename: 'User', id: string, name: string } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type UpdateCustomerMutationVariables = Exact<{
  id: string | number;
  version: number;
  patch: CustomerPatch;
}>;


export type UpdateCustomerMutation = { __typename: 'Mutation', updateCustomer:
    | { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, current: { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null } | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type AddContactMutationVariables = Exact<{
  customerId: string | number;
  input: ContactInput;
}>;


export type AddContactMutation = { __typename: 'Mutation', addContact:
    | { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type UpdateContactMutationVariables = Exact<{
  id: string | number;
  version: number;
  patch: ContactInput;
}>;


export type UpdateContactMutation = { __typename: 'Mutation', updateContact:
    | { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type RevealNumberMutationVariables = Exact<{
  contactId: string | number;
  field: NumberField;
}>;


export type RevealNumberMutation = { __typename: 'Mutation', revealNumber:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'RevealedNumber', number: string, left: number }
   };

export type AddFollowUpMutationVariables = Exact<{
  customerId: string | number;
  input: FollowUpInput;
}>;


export type AddFollowUpMutation = { __typename: 'Mutation', addFollowUp:
    | { __typename: 'FollowUp', id: string, way: FollowUpWay, note: string | null, at: string, nextContactAt: string | null, withheld: Array<string>, author: { __typename: 'User', id: string, name: string }, contact: { __typename: 'Contact', id: string, name: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type AbandonCustomerMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type AbandonCustomerMutation = { __typename: 'Mutation', abandonCustomer:
    | { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type LockPoolCustomerMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type LockPoolCustomerMutation = { __typename: 'Mutation', lockPoolCustomer:
    | { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type UnlockPoolCustomerMutationVariables = Exact<{
  id: string | number;
}>;


export type UnlockPoolCustomerMutation = { __typename: 'Mutation', unlockPoolCustomer:
    | { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ApplyForIntentMutationVariables = Exact<{
  customerId: string | number;
  reason: string;
}>;


export type ApplyForIntentMutation = { __typename: 'Mutation', applyForIntent:
    | { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ApplyForExtensionMutationVariables = Exact<{
  customerId: string | number;
  days: number;
  reason: string;
}>;


export type ApplyForExtensionMutation = { __typename: 'Mutation', applyForExtension:
    | { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type WithdrawApplicationMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawApplicationMutation = { __typename: 'Mutation', withdrawApproval:
    | { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type DecideApplicationMutationVariables = Exact<{
  id: string | number;
  decision: Decision;
  comment?: string | null | undefined;
}>;


export type DecideApplicationMutation = { __typename: 'Mutation', decideApproval:
    | { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ReviewCustomerProtectionMutationVariables = Exact<{
  customerId: string | number;
  decision: Decision;
  reason?: string | null | undefined;
}>;


export type ReviewCustomerProtectionMutation = { __typename: 'Mutation', reviewProtection:
    | { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type RecordSignedContractMutationVariables = Exact<{
  customerId: string | number;
  number: string;
  signedOn: string;
  amount: MoneyInput;
}>;


export type RecordSignedContractMutation = { __typename: 'Mutation', recordSignedContract:
    | { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type MarkLostMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type MarkLostMutation = { __typename: 'Mutation', markLost:
    | { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type AssignCustomersMutationVariables = Exact<{
  customerIds: Array<string | number> | string | number;
  toUserId: string | number;
  reason?: string | null | undefined;
  keepCollaborators?: boolean | null | undefined;
  formerOwnerReadsUntil?: string | null | undefined;
}>;


export type AssignCustomersMutation = { __typename: 'Mutation', assignCustomers: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type RecycleCustomersMutationVariables = Exact<{
  customerIds: Array<string | number> | string | number;
  reason: string;
}>;


export type RecycleCustomersMutation = { __typename: 'Mutation', recycleCustomers: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type AllocateSelfDevelopedMutationVariables = Exact<{
  customerIds: Array<string | number> | string | number;
}>;


export type AllocateSelfDevelopedMutation = { __typename: 'Mutation', allocateSelfDeveloped: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type CustomerListQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  orderBy?: Array<CustomerOrder> | CustomerOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CustomerListQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerEdge', cursor: string, node: { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null } }> } };

export type CustomerCountsQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
}>;


export type CustomerCountsQuery = { __typename: 'Query', customerStageCounts: Array<{ __typename: 'StageCount', stage: CustomerStage, count: { __typename: 'Count', value: number, capped: boolean } }> };

export type CustomerPartsFragment = { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null };

export type ApplicationPartsFragment = { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> };

export type ContactPartsFragment = { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> };

export type CustomerRecordQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerRecordQuery = { __typename: 'Query', customer: { __typename: 'Customer', address: string | null, introduction: string | null, creditCode: string | null, country: string | null, postcode: string | null, careClass: CareClass | null, dealCount: number | null, firstDealOn: string | null, lastDealOn: string | null, valueLifecycle: ValueLifecycle | null, protectedSince: string | null, formalSince: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, contacts: { __typename: 'ContactConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ContactEdge', cursor: string, node: { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> } }> }, contracts: { __typename: 'SignedContractConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, edges: Array<{ __typename: 'SignedContractEdge', cursor: string, node: { __typename: 'SignedContract', id: string, number: string, signedOn: string, recordedAt: string, withheld: Array<string>, amount: { __typename: 'Money', value: string, currency: string } | null, recordedBy: { __typename: 'User', id: string, name: string } | null } }> }, owner: { __typename: 'User', id: string, name: string, department: { __typename: 'Department', id: string, name: string } | null } | null, nextDeadline: { __typename: 'Deadline', at: string, what: string } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, approvers: Array<{ __typename: 'User', id: string, name: string }>, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }> } | null, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null } | null };

export type CustomerFollowUpsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CustomerFollowUpsQuery = { __typename: 'Query', customer: { __typename: 'Customer', id: string, followUps: { __typename: 'FollowUpConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FollowUpEdge', cursor: string, node: { __typename: 'FollowUp', id: string, way: FollowUpWay, note: string | null, at: string, nextContactAt: string | null, withheld: Array<string>, author: { __typename: 'User', id: string, name: string }, contact: { __typename: 'Contact', id: string, name: string | null } | null } }> } } | null };

export type FollowUpPartsFragment = { __typename: 'FollowUp', id: string, way: FollowUpWay, note: string | null, at: string, nextContactAt: string | null, withheld: Array<string>, author: { __typename: 'User', id: string, name: string }, contact: { __typename: 'Contact', id: string, name: string | null } | null };

export type CustomerJournalQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type CustomerJournalQuery = { __typename: 'Query', explainStage: Array<string>, customer: { __typename: 'Customer', id: string, events: { __typename: 'CustomerEventConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerEventEdge', cursor: string, node: { __typename: 'CustomerEvent', id: string, at: string, type: string, sentence: string } }> } } | null };

export type CustomerPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerPolicyQuery = { __typename: 'Query', policy: { __typename: 'LifecyclePolicy', version: number, potentialDays: number, intentDays: number, extensionDays: number, extensionTimes: number, cooldownDays: number, holdWorkingDays: number, reviewMode: ReviewMode } };

export type DemoStateQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoStateQuery = { __typename: 'Query', demo: { __typename: 'Demo', password: string, accounts: Array<{ __typename: 'DemoAccount', account: string, name: string, role: string }> } | null };

export type DemoSignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type DemoSignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'Refused', code: RefusalCode, message: string }
    | { __typename: 'Session', token: string, user: { __typename: 'User', id: string, name: string } }
   };

export type DemoMoveClockMutationVariables = Exact<{
  to: string;
}>;


export type DemoMoveClockMutation = { __typename: 'Mutation', moveClock: { __typename: 'Clock', now: string, zone: string } };

export type DemoClockQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoClockQuery = { __typename: 'Query', clock: { __typename: 'Clock', now: string, zone: string } };

export type ExportJobPartsFragment = { __typename: 'ExportJob', id: string, number: string, status: ExportStatus, columns: Array<string>, total: number, done: number, error: string | null, fileUrl: string | null, downloads: number, createdAt: string, expiresAt: string | null };

export type ExportJobListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExportJobListQuery = { __typename: 'Query', exportJobs: { __typename: 'ExportJobConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ExportJobEdge', cursor: string, node: { __typename: 'ExportJob', id: string, number: string, status: ExportStatus, columns: Array<string>, total: number, done: number, error: string | null, fileUrl: string | null, downloads: number, createdAt: string, expiresAt: string | null } }> } };

export type ExportJobProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ExportJobProgressQuery = { __typename: 'Query', exportJob: { __typename: 'ExportJob', id: string, number: string, status: ExportStatus, columns: Array<string>, total: number, done: number, error: string | null, fileUrl: string | null, downloads: number, createdAt: string, expiresAt: string | null } | null };

export type ExportTrayQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportTrayQuery = { __typename: 'Query', exportJobs: { __typename: 'ExportJobConnection', edges: Array<{ __typename: 'ExportJobEdge', node: { __typename: 'ExportJob', id: string, number: string, status: ExportStatus, columns: Array<string>, total: number, done: number, error: string | null, fileUrl: string | null, downloads: number, createdAt: string, expiresAt: string | null } }> } };

export type ExportQuotaPartsFragment = { __typename: 'ExportQuota', limit: number, used: number, left: number, renewsAt: string };

export type ExportOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportOptionsQuery = { __typename: 'Query', exportOptions: { __typename: 'ExportOptions', columns: Array<{ __typename: 'ExportColumn', key: string, label: string }>, quota: { __typename: 'ExportQuota', limit: number, used: number, left: number, renewsAt: string } } };

export type ExportStartMutationVariables = Exact<{
  columns: Array<string> | string;
  filter?: CustomerFilter | null | undefined;
  orderBy?: Array<CustomerOrder> | CustomerOrder | null | undefined;
  customerIds?: Array<string | number> | string | number | null | undefined;
}>;


export type ExportStartMutation = { __typename: 'Mutation', exportCustomers:
    | { __typename: 'ExportJob', id: string, number: string, status: ExportStatus, columns: Array<string>, total: number, done: number, error: string | null, fileUrl: string | null, downloads: number, createdAt: string, expiresAt: string | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ExportCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type ExportCancelMutation = { __typename: 'Mutation', cancelExport:
    | { __typename: 'ExportJob', id: string, number: string, status: ExportStatus, columns: Array<string>, total: number, done: number, error: string | null, fileUrl: string | null, downloads: number, createdAt: string, expiresAt: string | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ImportJobPartsFragment = { __typename: 'ImportJob', id: string, status: JobStatus, mode: ImportMode, target: ImportTarget, fileName: string, total: number | null, done: number, created: number, refused: number, error: string | null, outcomeUrl: string | null, createdAt: string, finishedAt: string | null, bulkOperation: { __typename: 'BulkOperation', id: string, count: number, undoUntil: string, undoneAt: string | null } | null };

export type ImportPreviewQueryVariables = Exact<{
  fileId: string | number;
  encoding?: FileEncoding | null | undefined;
}>;


export type ImportPreviewQuery = { __typename: 'Query', importPreview:
    | { __typename: 'ImportPreview', fileId: string, fileName: string, encoding: FileEncoding, columns: Array<string>, rows: Array<Array<string>>, total: number, suggested: Array<{ __typename: 'SuggestedMapping', column: string, field: string }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ImportJobListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportJobListQuery = { __typename: 'Query', importJobs: { __typename: 'ImportJobConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ImportJobEdge', cursor: string, node: { __typename: 'ImportJob', id: string, status: JobStatus, mode: ImportMode, target: ImportTarget, fileName: string, total: number | null, done: number, created: number, refused: number, error: string | null, outcomeUrl: string | null, createdAt: string, finishedAt: string | null, bulkOperation: { __typename: 'BulkOperation', id: string, count: number, undoUntil: string, undoneAt: string | null } | null } }> } };

export type ImportJobProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportJobProgressQuery = { __typename: 'Query', importJob: { __typename: 'ImportJob', id: string, status: JobStatus, mode: ImportMode, target: ImportTarget, fileName: string, total: number | null, done: number, created: number, refused: number, error: string | null, outcomeUrl: string | null, createdAt: string, finishedAt: string | null, bulkOperation: { __typename: 'BulkOperation', id: string, count: number, undoUntil: string, undoneAt: string | null } | null } | null };

export type ImportStartMutationVariables = Exact<{
  fileId: string | number;
  mapping: Array<ColumnMapping> | ColumnMapping;
  target: ImportTarget;
  mode: ImportMode;
  encoding?: FileEncoding | null | undefined;
}>;


export type ImportStartMutation = { __typename: 'Mutation', importCustomers:
    | { __typename: 'ImportJob', id: string, status: JobStatus, mode: ImportMode, target: ImportTarget, fileName: string, total: number | null, done: number, created: number, refused: number, error: string | null, outcomeUrl: string | null, createdAt: string, finishedAt: string | null, bulkOperation: { __typename: 'BulkOperation', id: string, count: number, undoUntil: string, undoneAt: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ImportCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type ImportCancelMutation = { __typename: 'Mutation', cancelImport:
    | { __typename: 'ImportJob', id: string, status: JobStatus, mode: ImportMode, target: ImportTarget, fileName: string, total: number | null, done: number, created: number, refused: number, error: string | null, outcomeUrl: string | null, createdAt: string, finishedAt: string | null, bulkOperation: { __typename: 'BulkOperation', id: string, count: number, undoUntil: string, undoneAt: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ImportTrayQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportTrayQuery = { __typename: 'Query', importJobs: { __typename: 'ImportJobConnection', edges: Array<{ __typename: 'ImportJobEdge', node: { __typename: 'ImportJob', id: string, status: JobStatus, mode: ImportMode, target: ImportTarget, fileName: string, total: number | null, done: number, created: number, refused: number, error: string | null, outcomeUrl: string | null, createdAt: string, finishedAt: string | null, bulkOperation: { __typename: 'BulkOperation', id: string, count: number, undoUntil: string, undoneAt: string | null } | null } }> } };

export type MyAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccountQuery = { __typename: 'Query', mySecurity: { __typename: 'MySecurity', enrolling: boolean, secondFactor: boolean, secondFactorRequired: boolean, recoveryCodesLeft: number, hasPassword: boolean, passwordSetAt: string | null, mayMakeKeys: boolean } };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { __typename: 'Query', sessions: Array<{ __typename: 'OpenSession', id: string, device: string | null, address: string | null, way: SignInWay, createdAt: string, lastSeenAt: string, current: boolean }> };

export type ApiKeyPartsFragment = { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<string>, ipList: Array<string>, perMinute: number, createdAt: string, expiresAt: string | null, revokedAt: string | null, active: boolean, lastUsedAt: string | null, lastUsedFrom: string | null, uses: Array<{ __typename: 'ApiKeyUse', day: string, count: number }> };

export type MyApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type MyApiKeysQuery = { __typename: 'Query', apiKeyScopes: Array<string>, apiKeys: Array<{ __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<string>, ipList: Array<string>, perMinute: number, createdAt: string, expiresAt: string | null, revokedAt: string | null, active: boolean, lastUsedAt: string | null, lastUsedFrom: string | null, uses: Array<{ __typename: 'ApiKeyUse', day: string, count: number }> }> };

export type MeChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type MeChangePasswordMutation = { __typename: 'Mutation', changePassword:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SessionsEnded', sessionsEnded: number }
   };

export type MeStartSecondFactorMutationVariables = Exact<{
  password: string;
}>;


export type MeStartSecondFactorMutation = { __typename: 'Mutation', startSecondFactor:
    | { __typename: 'NewSecondFactor', secret: string, address: string }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type MeConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type MeConfirmSecondFactorMutation = { __typename: 'Mutation', confirmSecondFactor:
    | { __typename: 'RecoveryCodes', recoveryCodes: Array<string> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type MeRenewRecoveryCodesMutationVariables = Exact<{
  code: string;
}>;


export type MeRenewRecoveryCodesMutation = { __typename: 'Mutation', renewRecoveryCodes:
    | { __typename: 'RecoveryCodes', recoveryCodes: Array<string> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type MeRemoveSecondFactorMutationVariables = Exact<{
  password: string;
  code: string;
}>;


export type MeRemoveSecondFactorMutation = { __typename: 'Mutation', removeSecondFactor:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SecondFactorRemoved', removed: boolean }
   };

export type MeRevokeSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type MeRevokeSessionMutation = { __typename: 'Mutation', revokeSession:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SessionsEnded', sessionsEnded: number }
   };

export type MeRevokeSessionsMutationVariables = Exact<{
  userId: string | number;
}>;


export type MeRevokeSessionsMutation = { __typename: 'Mutation', revokeSessions:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SessionsEnded', sessionsEnded: number }
   };

export type MeCreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type MeCreateApiKeyMutation = { __typename: 'Mutation', createApiKey:
    | { __typename: 'NewApiKey', secret: string, apiKey: { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<string>, ipList: Array<string>, perMinute: number, createdAt: string, expiresAt: string | null, revokedAt: string | null, active: boolean, lastUsedAt: string | null, lastUsedFrom: string | null, uses: Array<{ __typename: 'ApiKeyUse', day: string, count: number }> } }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type MeRevokeApiKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type MeRevokeApiKeyMutation = { __typename: 'Mutation', revokeApiKey:
    | { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<string>, ipList: Array<string>, perMinute: number, createdAt: string, expiresAt: string | null, revokedAt: string | null, active: boolean, lastUsedAt: string | null, lastUsedFrom: string | null, uses: Array<{ __typename: 'ApiKeyUse', day: string, count: number }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type NotificationPartsFragment = { __typename: 'Reminder', id: string, kind: ReminderKind, due: string, overdue: boolean, done: boolean, sentence: string, person: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null };

export type ToDoNotificationsQueryVariables = Exact<{
  on?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ToDoNotificationsQuery = { __typename: 'Query', reminders: { __typename: 'ReminderConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ReminderEdge', cursor: string, node: { __typename: 'Reminder', id: string, kind: ReminderKind, due: string, overdue: boolean, done: boolean, sentence: string, person: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null } }> } };

export type ToDoNotificationTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type ToDoNotificationTotalQuery = { __typename: 'Query', reminders: { __typename: 'ReminderConnection', totalCount: { __typename: 'Count', value: number, capped: boolean } } };

export type NotificationCompleteMutationVariables = Exact<{
  id: string | number;
}>;


export type NotificationCompleteMutation = { __typename: 'Mutation', completeReminder:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'Reminder', id: string, kind: ReminderKind, due: string, overdue: boolean, done: boolean, sentence: string, person: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null }
   };

export type MemberPartsFragment = { __typename: 'Member', id: string, version: number, account: string, name: string, title: string | null, post: string | null, active: boolean, customersOwned: number, department: { __typename: 'Department', id: string, name: string } | null, superior: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } | null, roles: Array<{ __typename: 'Named', id: string, name: string }>, managedDepartments: Array<{ __typename: 'Named', id: string, name: string }>, teams: Array<{ __typename: 'Named', id: string, name: string }> };

export type TeamPartsFragment = { __typename: 'Team', id: string, name: string, size: number, members: Array<{ __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }> | null };

export type OrganisationTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationTreeQuery = { __typename: 'Query', departmentTree: Array<{ __typename: 'DepartmentNode', id: string, name: string, parentId: string | null, people: number, peopleWithBelow: number }> };

export type OrganisationMembersQueryVariables = Exact<{
  filter?: MemberFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationMembersQuery = { __typename: 'Query', members: { __typename: 'MemberConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'MemberEdge', cursor: string, node: { __typename: 'Member', id: string, version: number, account: string, name: string, title: string | null, post: string | null, active: boolean, customersOwned: number, department: { __typename: 'Department', id: string, name: string } | null, superior: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } | null, roles: Array<{ __typename: 'Named', id: string, name: string }>, managedDepartments: Array<{ __typename: 'Named', id: string, name: string }>, teams: Array<{ __typename: 'Named', id: string, name: string }> } }> } };

export type OrganisationRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationRolesQuery = { __typename: 'Query', roles: { __typename: 'RoleConnection', edges: Array<{ __typename: 'RoleEdge', node: { __typename: 'Role', id: string, name: string } }> } };

export type OrganisationTeamsQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationTeamsQuery = { __typename: 'Query', teams: { __typename: 'TeamConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'TeamEdge', cursor: string, node: { __typename: 'Team', id: string, name: string, size: number, members: Array<{ __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }> | null } }> } };

export type OrganisationMovePreviewQueryVariables = Exact<{
  id: string | number;
  parentId?: string | number | null | undefined;
}>;


export type OrganisationMovePreviewQuery = { __typename: 'Query', previewDepartmentMove:
    | { __typename: 'DepartmentMovePreview', people: number, customers: number, gainingCount: number, losingCount: number, sightIsWhole: boolean, gaining: Array<{ __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }>, losing: Array<{ __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }>, sight: Array<{ __typename: 'SightChange', gains: number, loses: number, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type OrganisationSaveUserMutationVariables = Exact<{
  input: SaveUserInput;
}>;


export type OrganisationSaveUserMutation = { __typename: 'Mutation', saveUser:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }
   };

export type OrganisationDisableUserMutationVariables = Exact<{
  id: string | number;
  cascade?: boolean | null | undefined;
}>;


export type OrganisationDisableUserMutation = { __typename: 'Mutation', disableUser:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }
   };

export type OrganisationEnableUserMutationVariables = Exact<{
  id: string | number;
}>;


export type OrganisationEnableUserMutation = { __typename: 'Mutation', enableUser:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }
   };

export type OrganisationSaveDepartmentMutationVariables = Exact<{
  input: SaveDepartmentInput;
}>;


export type OrganisationSaveDepartmentMutation = { __typename: 'Mutation', saveDepartment:
    | { __typename: 'Department', id: string, name: string }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type OrganisationMoveDepartmentMutationVariables = Exact<{
  id: string | number;
  parentId?: string | number | null | undefined;
  beforeId?: string | number | null | undefined;
}>;


export type OrganisationMoveDepartmentMutation = { __typename: 'Mutation', moveDepartment:
    | { __typename: 'Department', id: string, name: string }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type OrganisationDeleteDepartmentMutationVariables = Exact<{
  id: string | number;
}>;


export type OrganisationDeleteDepartmentMutation = { __typename: 'Mutation', deleteDepartment:
    | { __typename: 'DeletedDepartment', id: string, name: string }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type OrganisationSaveTeamMutationVariables = Exact<{
  input: SaveTeamInput;
}>;


export type OrganisationSaveTeamMutation = { __typename: 'Mutation', saveTeam:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'Team', id: string, name: string, size: number, members: Array<{ __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }> | null }
   };

export type OrganisationDeleteTeamMutationVariables = Exact<{
  id: string | number;
}>;


export type OrganisationDeleteTeamMutation = { __typename: 'Mutation', deleteTeam:
    | { __typename: 'DeletedTeam', id: string, name: string }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type OrganisationMemberQueryVariables = Exact<{
  id: string | number;
}>;


export type OrganisationMemberQuery = { __typename: 'Query', member: { __typename: 'Member', id: string, version: number, account: string, name: string, title: string | null, post: string | null, active: boolean, customersOwned: number, department: { __typename: 'Department', id: string, name: string } | null, superior: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } | null, roles: Array<{ __typename: 'Named', id: string, name: string }>, managedDepartments: Array<{ __typename: 'Named', id: string, name: string }>, teams: Array<{ __typename: 'Named', id: string, name: string }> } | null };

export type OrganisationGrantsGivenQueryVariables = Exact<{
  personId: string | number;
}>;


export type OrganisationGrantsGivenQuery = { __typename: 'Query', previewRevokeGrantsGivenBy: { __typename: 'GrantCascade', given: number, passedOn: number, customers: number } | null };

export type OrganisationRevokeGivenMutationVariables = Exact<{
  personId: string | number;
  reason?: string | null | undefined;
}>;


export type OrganisationRevokeGivenMutation = { __typename: 'Mutation', revokeGrantsGivenBy:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'RevokedGrants', count: number }
   };

export type PoolListQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  orderBy?: Array<CustomerOrder> | CustomerOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PoolListQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerEdge', cursor: string, node: { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null } }> } };

export type PoolStillQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  orderBy?: Array<CustomerOrder> | CustomerOrder | null | undefined;
  first?: number | null | undefined;
}>;


export type PoolStillQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, edges: Array<{ __typename: 'CustomerEdge', node: { __typename: 'Customer', id: string } }> } };

export type PoolCustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type PoolCustomerQuery = { __typename: 'Query', customer: { __typename: 'Customer', address: string | null, introduction: string | null, id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, contacts: { __typename: 'ContactConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ContactEdge', cursor: string, node: { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> } }> }, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null } | null };

export type ClaimCustomerMutationVariables = Exact<{
  id: string | number;
  input: ClaimInput;
}>;


export type ClaimCustomerMutation = { __typename: 'Mutation', claimCustomer:
    | { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type PoolLockMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type PoolLockMutation = { __typename: 'Mutation', lockPoolCustomer:
    | { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type PoolUnlockMutationVariables = Exact<{
  id: string | number;
}>;


export type PoolUnlockMutation = { __typename: 'Mutation', unlockPoolCustomer:
    | { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type ReviewPartsFragment = { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, customer: { __typename: 'Customer', id: string, version: number, code: string, name: string, stage: CustomerStage, address: string | null, industry: string | null, phone: string | null, introduction: string | null, creditCode: string | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, withheld: Array<string>, contacts: { __typename: 'ContactConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ContactEdge', cursor: string, node: { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> } }> } } | null };

export type ToDoReviewInboxQueryVariables = Exact<{
  filter?: ApprovalFilter | null | undefined;
  orderBy?: Array<ApprovalOrder> | ApprovalOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ToDoReviewInboxQuery = { __typename: 'Query', approvals: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ApprovalEdge', cursor: string, node: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, customer: { __typename: 'Customer', id: string, version: number, code: string, name: string, stage: CustomerStage, address: string | null, industry: string | null, phone: string | null, introduction: string | null, creditCode: string | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, withheld: Array<string>, contacts: { __typename: 'ContactConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ContactEdge', cursor: string, node: { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> } }> } } | null } }> } };

export type ToDoReviewTotalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ToDoReviewTotalsQuery = { __typename: 'Query', waiting: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean } }, decided: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean } } };

export type ReviewRecordQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewRecordQuery = { __typename: 'Query', approval: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, steps: Array<{ __typename: 'ApprovalStep', name: string, decision: Decision | null, comment: string | null, at: string | null, decidedBy: { __typename: 'User', id: string, name: string } | null }>, allowed: Array<{ __typename: 'AllowedAction', action: string, refusal: { __typename: 'Refused', code: RefusalCode, message: string } | null }>, customer: { __typename: 'Customer', id: string, version: number, code: string, name: string, stage: CustomerStage, address: string | null, industry: string | null, phone: string | null, introduction: string | null, creditCode: string | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, withheld: Array<string>, contacts: { __typename: 'ContactConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ContactEdge', cursor: string, node: { __typename: 'Contact', id: string, version: number, name: string | null, title: string | null, mobile: string | null, phone: string | null, email: string | null, wechat: string | null, primary: boolean, withheld: Array<string> } }> } } | null } | null };

export type ReviewCollisionsQueryVariables = Exact<{
  input: CollisionInput;
}>;


export type ReviewCollisionsQuery = { __typename: 'Query', collisionCheck: { __typename: 'CollisionResult', verdict: CollisionVerdict, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> } };

export type ReviewDecideMutationVariables = Exact<{
  customerId: string | number;
  decision: Decision;
  reason?: string | null | undefined;
  duplicateOf?: string | number | null | undefined;
}>;


export type ReviewDecideMutation = { __typename: 'Mutation', reviewProtection:
    | { __typename: 'Customer', id: string, version: number, stage: CustomerStage, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type RoleRightsPartsFragment = { __typename: 'RoleRights', may: Array<string>, exportRowsPerDay: number | null, watermark: boolean, opens: Array<string>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }>, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }> };

export type RolePartsFragment = { __typename: 'Role', id: string, name: string, version: number, members: number | null, changedAt: string | null, rights: { __typename: 'RoleRights', may: Array<string>, exportRowsPerDay: number | null, watermark: boolean, opens: Array<string>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }>, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }> } };

export type RoleListQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RoleListQuery = { __typename: 'Query', roles: { __typename: 'RoleConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'RoleEdge', cursor: string, node: { __typename: 'Role', id: string, name: string, version: number, members: number | null, changedAt: string | null, rights: { __typename: 'RoleRights', may: Array<string>, exportRowsPerDay: number | null, watermark: boolean, opens: Array<string>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }>, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }> } } }> } };

export type RoleRecordQueryVariables = Exact<{
  id: string | number;
}>;


export type RoleRecordQuery = { __typename: 'Query', role: { __typename: 'Role', id: string, name: string, version: number, members: number | null, changedAt: string | null, rights: { __typename: 'RoleRights', may: Array<string>, exportRowsPerDay: number | null, watermark: boolean, opens: Array<string>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }>, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }> } } | null };

export type RoleCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleCatalogueQuery = { __typename: 'Query', accessCatalogue: { __typename: 'AccessCatalogue', fields: Array<{ __typename: 'AccessField', name: string, record: string, class: string, label: string, mask: string | null }> } };

export type RoleChangesQueryVariables = Exact<{
  roleId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RoleChangesQuery = { __typename: 'Query', roleHistory: { __typename: 'RoleChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'RoleChangeEdge', cursor: string, node: { __typename: 'RoleChange', id: string, roleId: string, version: number, deed: RoleDeed, name: string, at: string, restoredFrom: number | null, by: { __typename: 'User', id: string, name: string } | null, differences: Array<{ __typename: 'RightsDifference', kind: string, place: string, reaches: Array<string>, from: string, to: string }> } }> } };

export type RoleEffectQueryVariables = Exact<{
  input: SaveRoleInput;
}>;


export type RoleEffectQuery = { __typename: 'Query', previewRole:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'RolePreview', people: number, affected: Array<{ __typename: 'AffectedPerson', user: { __typename: 'User', id: string, name: string }, customersBefore: { __typename: 'Count', value: number, capped: boolean }, customersAfter: { __typename: 'Count', value: number, capped: boolean } }> }
   };

export type RoleComparisonQueryVariables = Exact<{
  a: string | number;
  b: string | number;
}>;


export type RoleComparisonQuery = { __typename: 'Query', compareRoles: Array<{ __typename: 'RightsDifference', kind: string, place: string, reaches: Array<string>, from: string, to: string }> };

export type RoleSaveMutationVariables = Exact<{
  input: SaveRoleInput;
}>;


export type RoleSaveMutation = { __typename: 'Mutation', saveRole:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'Role', id: string, name: string, version: number, members: number | null, changedAt: string | null, rights: { __typename: 'RoleRights', may: Array<string>, exportRowsPerDay: number | null, watermark: boolean, opens: Array<string>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }>, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }> } }
   };

export type RoleCopyMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type RoleCopyMutation = { __typename: 'Mutation', copyRole:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'Role', id: string, name: string, version: number, members: number | null, changedAt: string | null, rights: { __typename: 'RoleRights', may: Array<string>, exportRowsPerDay: number | null, watermark: boolean, opens: Array<string>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }>, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }> } }
   };

export type RoleDeleteMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type RoleDeleteMutation = { __typename: 'Mutation', deleteRole:
    | { __typename: 'DeletedRole', id: string, name: string, version: number }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type RoleUndoMutationVariables = Exact<{
  roleId: string | number;
  toVersion: number;
  version?: number | null | undefined;
}>;


export type RoleUndoMutation = { __typename: 'Mutation', undoRoleChange:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'Role', id: string, name: string, version: number, members: number | null, changedAt: string | null, rights: { __typename: 'RoleRights', may: Array<string>, exportRowsPerDay: number | null, watermark: boolean, opens: Array<string>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }>, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }> } }
   };

export type RoleSeeAsMutationVariables = Exact<{
  userId: string | number;
}>;


export type RoleSeeAsMutation = { __typename: 'Mutation', seeAs:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SeenAs', user: { __typename: 'User', id: string, name: string } }
   };

export type SecuritySettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SecuritySettingsQuery = { __typename: 'Query', securitySettings: { __typename: 'SecuritySettings', secondFactorFor: Audience, secondFactorRoles: Array<string>, apiKeysFor: Audience, apiKeyRoles: Array<string> }, roles: { __typename: 'RoleConnection', edges: Array<{ __typename: 'RoleEdge', node: { __typename: 'Role', id: string, name: string } }> } };

export type SecurityProviderQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityProviderQuery = { __typename: 'Query', providerSettings: { __typename: 'ProviderSettings', enabled: boolean, fromEnvironment: boolean, issuer: string, clientId: string, hasSecret: boolean, claim: string, name: string | null, newUsersRole: string | null, callback: string }, roles: { __typename: 'RoleConnection', edges: Array<{ __typename: 'RoleEdge', node: { __typename: 'Role', id: string, name: string } }> } };

export type SecurityAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityAccountsQuery = { __typename: 'Query', passwordRequests: Array<{ __typename: 'PasswordRequest', askedAt: string, times: number, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }>, lockouts: Array<{ __typename: 'Lockout', until: string, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }> };

export type SecuritySessionsQueryVariables = Exact<{
  userId: string | number;
}>;


export type SecuritySessionsQuery = { __typename: 'Query', sessions: Array<{ __typename: 'OpenSession', id: string, device: string | null, address: string | null, way: SignInWay, lastSeenAt: string, current: boolean }> };

export type SecurityKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityKeysQuery = { __typename: 'Query', apiKeys: Array<{ __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<string>, ipList: Array<string>, expiresAt: string | null, revokedAt: string | null, active: boolean, lastUsedAt: string | null, lastUsedFrom: string | null, uses: Array<{ __typename: 'ApiKeyUse', day: string, count: number }>, owner: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }> };

export type SecuritySaveSettingsMutationVariables = Exact<{
  input: SecuritySettingsInput;
}>;


export type SecuritySaveSettingsMutation = { __typename: 'Mutation', saveSecuritySettings:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SecuritySettings', secondFactorFor: Audience, secondFactorRoles: Array<string>, apiKeysFor: Audience, apiKeyRoles: Array<string> }
   };

export type SecuritySaveProviderMutationVariables = Exact<{
  input: ProviderSettingsInput;
}>;


export type SecuritySaveProviderMutation = { __typename: 'Mutation', saveProviderSettings:
    | { __typename: 'ProviderSettings', enabled: boolean, hasSecret: boolean }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type SecurityResetPasswordMutationVariables = Exact<{
  userId: string | number;
}>;


export type SecurityResetPasswordMutation = { __typename: 'Mutation', resetPassword:
    | { __typename: 'PasswordLink', link: string, expiresAt: string }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type SecurityRequireNewPasswordMutationVariables = Exact<{
  userId: string | number;
}>;


export type SecurityRequireNewPasswordMutation = { __typename: 'Mutation', requireNewPassword:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SessionsEnded', sessionsEnded: number }
   };

export type SecurityResetSecondFactorMutationVariables = Exact<{
  userId: string | number;
}>;


export type SecurityResetSecondFactorMutation = { __typename: 'Mutation', resetSecondFactor:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SecondFactorRemoved', removed: boolean }
   };

export type SecurityRevokeSessionsMutationVariables = Exact<{
  userId: string | number;
}>;


export type SecurityRevokeSessionsMutation = { __typename: 'Mutation', revokeSessions:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SessionsEnded', sessionsEnded: number }
   };

export type SecurityUnlockMutationVariables = Exact<{
  userId: string | number;
}>;


export type SecurityUnlockMutation = { __typename: 'Mutation', unlockAccount:
    | { __typename: 'AccountUnlocked', userId: string }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type SecurityRevokeKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type SecurityRevokeKeyMutation = { __typename: 'Mutation', revokeApiKey:
    | { __typename: 'ApiKey', id: string, revokedAt: string | null, active: boolean }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type SecurityDataQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityDataQuery = { __typename: 'Query', safeguards: { __typename: 'Safeguards', exportRowsPerDay: number, openedPerHour: number, listedPerHour: number } };

export type SecuritySaveDataMutationVariables = Exact<{
  input: SafeguardsInput;
}>;


export type SecuritySaveDataMutation = { __typename: 'Mutation', saveSafeguards:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'Safeguards', exportRowsPerDay: number, openedPerHour: number, listedPerHour: number }
   };

export type PolicyPartsFragment = { __typename: 'LifecyclePolicy', version: number, since: string, potentialDays: number, intentDays: number, extensionDays: number, extensionTimes: number, holdWorkingDays: number, cooldownDays: number, cooldownAfter: Array<CooldownCause>, cooldownWholeTeam: boolean, reviewMode: ReviewMode, reviewWorkingDays: number, claimsReviewed: boolean, potentialCap: number, intentCap: number, dailyClaimCap: number, afterSalesTakesOver: boolean, ownershipGivesAccess: boolean, collisionStrict: boolean, newDays: number, dormantDays: number, lostDays: number, by: { __typename: 'User', id: string, name: string } | null };

export type SettingsPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsPolicyQuery = { __typename: 'Query', policy: { __typename: 'LifecyclePolicy', version: number, since: string, potentialDays: number, intentDays: number, extensionDays: number, extensionTimes: number, holdWorkingDays: number, cooldownDays: number, cooldownAfter: Array<CooldownCause>, cooldownWholeTeam: boolean, reviewMode: ReviewMode, reviewWorkingDays: number, claimsReviewed: boolean, potentialCap: number, intentCap: number, dailyClaimCap: number, afterSalesTakesOver: boolean, ownershipGivesAccess: boolean, collisionStrict: boolean, newDays: number, dormantDays: number, lostDays: number, by: { __typename: 'User', id: string, name: string } | null } };

export type SettingsPolicyHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SettingsPolicyHistoryQuery = { __typename: 'Query', policyHistory: { __typename: 'PolicyVersionConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'PolicyVersionEdge', cursor: string, node: { __typename: 'LifecyclePolicy', version: number, since: string, potentialDays: number, intentDays: number, extensionDays: number, extensionTimes: number, holdWorkingDays: number, cooldownDays: number, cooldownAfter: Array<CooldownCause>, cooldownWholeTeam: boolean, reviewMode: ReviewMode, reviewWorkingDays: number, claimsReviewed: boolean, potentialCap: number, intentCap: number, dailyClaimCap: number, afterSalesTakesOver: boolean, ownershipGivesAccess: boolean, collisionStrict: boolean, newDays: number, dormantDays: number, lostDays: number, by: { __typename: 'User', id: string, name: string } | null } }> } };

export type SettingsPolicyPreviewQueryVariables = Exact<{
  patch: PolicyPatch;
  applyToRunning?: boolean | null | undefined;
}>;


export type SettingsPolicyPreviewQuery = { __typename: 'Query', previewPolicy: { __typename: 'PolicyPreview', wouldDrop: number, byOwner: Array<{ __typename: 'OwnerCount', count: number, owner: { __typename: 'User', id: string, name: string } }>, byDay: Array<{ __typename: 'DayCount', day: string, count: number }>, sample: Array<{ __typename: 'Customer', id: string, version: number, name: string, stage: CustomerStage, daysLeft: number | null, owner: { __typename: 'User', id: string, name: string } | null }> } };

export type SettingsUpdatePolicyMutationVariables = Exact<{
  patch: PolicyPatch;
  applyToRunning?: boolean | null | undefined;
}>;


export type SettingsUpdatePolicyMutation = { __typename: 'Mutation', updatePolicy:
    | { __typename: 'LifecyclePolicy', version: number, since: string, potentialDays: number, intentDays: number, extensionDays: number, extensionTimes: number, holdWorkingDays: number, cooldownDays: number, cooldownAfter: Array<CooldownCause>, cooldownWholeTeam: boolean, reviewMode: ReviewMode, reviewWorkingDays: number, claimsReviewed: boolean, potentialCap: number, intentCap: number, dailyClaimCap: number, afterSalesTakesOver: boolean, ownershipGivesAccess: boolean, collisionStrict: boolean, newDays: number, dormantDays: number, lostDays: number, by: { __typename: 'User', id: string, name: string } | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type HolidayYearPartsFragment = { __typename: 'HolidayYear', year: number, known: boolean, days: Array<{ __typename: 'Holiday', date: string, working: boolean, name: string, overridden: boolean }> };

export type SettingsHolidaysQueryVariables = Exact<{
  year: number;
}>;


export type SettingsHolidaysQuery = { __typename: 'Query', holidays: { __typename: 'HolidayYear', year: number, known: boolean, days: Array<{ __typename: 'Holiday', date: string, working: boolean, name: string, overridden: boolean }> } };

export type SettingsSetHolidayMutationVariables = Exact<{
  date: string;
  working: boolean;
  name: string;
}>;


export type SettingsSetHolidayMutation = { __typename: 'Mutation', setHoliday:
    | { __typename: 'HolidayYear', year: number, known: boolean, days: Array<{ __typename: 'Holiday', date: string, working: boolean, name: string, overridden: boolean }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type SettingsClearHolidayMutationVariables = Exact<{
  date: string;
}>;


export type SettingsClearHolidayMutation = { __typename: 'Mutation', clearHoliday:
    | { __typename: 'HolidayYear', year: number, known: boolean, days: Array<{ __typename: 'Holiday', date: string, working: boolean, name: string, overridden: boolean }> }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'Refused', code: RefusalCode, message: string, path: Array<string> | null, details: { __typename: 'RefusalDetails', until: string | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null } | null }
    | { __typename: 'Session', expiresAt: string, user: { __typename: 'User', id: string, name: string } }
   };

export type SignInDemoQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInDemoQuery = { __typename: 'Query', demo: { __typename: 'Demo', password: string, accounts: Array<{ __typename: 'DemoAccount', account: string, name: string, role: string }> } | null, signInProvider: { __typename: 'SignInProvider', name: string | null } | null };

export type SignInForgottenMutationVariables = Exact<{
  account: string;
}>;


export type SignInForgottenMutation = { __typename: 'Mutation', requestPasswordReset: boolean };

export type SignInChoosePasswordMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type SignInChoosePasswordMutation = { __typename: 'Mutation', choosePassword:
    | { __typename: 'Refused', code: RefusalCode, message: string, details: { __typename: 'RefusalDetails', fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null } | null }
    | { __typename: 'SessionsEnded', sessionsEnded: number }
   };

export type TerritoryRulePartsFragment = { __typename: 'TerritoryRule', id: string, customerId: string | null, postcode: string | null, place: string | null, industry: string | null, customer: { __typename: 'Customer', id: string, name: string } | null };

export type TerritoryRowPartsFragment = { __typename: 'Territory', id: string, name: string, customerCount: number, runningRedrawId: string | null, members: Array<{ __typename: 'TerritoryMember', kind: TerritoryMemberKind, id: string, name: string, level: TerritoryLevel }>, someRules: { __typename: 'TerritoryRuleConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, edges: Array<{ __typename: 'TerritoryRuleEdge', node: { __typename: 'TerritoryRule', id: string, customerId: string | null, postcode: string | null, place: string | null, industry: string | null, customer: { __typename: 'Customer', id: string, name: string } | null } }> } };

export type TerritoryPartsFragment = { __typename: 'Territory', id: string, version: number, name: string, members: Array<{ __typename: 'TerritoryMember', kind: TerritoryMemberKind, id: string, name: string, level: TerritoryLevel }>, rules: { __typename: 'TerritoryRuleConnection', edges: Array<{ __typename: 'TerritoryRuleEdge', node: { __typename: 'TerritoryRule', id: string, customerId: string | null, postcode: string | null, place: string | null, industry: string | null, customer: { __typename: 'Customer', id: string, name: string } | null } }> } };

export type TerritoryRedrawPartsFragment = { __typename: 'TerritoryRedraw', id: string, name: string, kind: TerritoryRedrawKind, status: TerritoryRedrawStatus, isCounted: boolean, lookedAt: number, toLookAt: number, entering: number, enteringFromOthers: number, leaving: number, leavingToOthers: number, moved: number, sightIsWhole: boolean, confirmedAt: string | null, sight: Array<{ __typename: 'SightChange', gains: number, loses: number, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }>, by: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } };

export type TerritoryListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TerritoryListQuery = { __typename: 'Query', territories: { __typename: 'TerritoryConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'TerritoryEdge', cursor: string, node: { __typename: 'Territory', id: string, name: string, customerCount: number, runningRedrawId: string | null, members: Array<{ __typename: 'TerritoryMember', kind: TerritoryMemberKind, id: string, name: string, level: TerritoryLevel }>, someRules: { __typename: 'TerritoryRuleConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, edges: Array<{ __typename: 'TerritoryRuleEdge', node: { __typename: 'TerritoryRule', id: string, customerId: string | null, postcode: string | null, place: string | null, industry: string | null, customer: { __typename: 'Customer', id: string, name: string } | null } }> } } }> } };

export type TerritoryOpenedQueryVariables = Exact<{
  id: string | number;
}>;


export type TerritoryOpenedQuery = { __typename: 'Query', territory: { __typename: 'Territory', id: string, version: number, name: string, members: Array<{ __typename: 'TerritoryMember', kind: TerritoryMemberKind, id: string, name: string, level: TerritoryLevel }>, rules: { __typename: 'TerritoryRuleConnection', edges: Array<{ __typename: 'TerritoryRuleEdge', node: { __typename: 'TerritoryRule', id: string, customerId: string | null, postcode: string | null, place: string | null, industry: string | null, customer: { __typename: 'Customer', id: string, name: string } | null } }> } } | null };

export type TerritoryPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type TerritoryPlacesQuery = { __typename: 'Query', provinces: Array<{ __typename: 'Province', name: string, cities: Array<string> }> };

export type TerritoryIndustriesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type TerritoryIndustriesQuery = { __typename: 'Query', customerIndustries: Array<string> };

export type TerritoryHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TerritoryHistoryQuery = { __typename: 'Query', territoryRedraws: { __typename: 'TerritoryRedrawConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'TerritoryRedrawEdge', cursor: string, node: { __typename: 'TerritoryRedraw', id: string, name: string, kind: TerritoryRedrawKind, status: TerritoryRedrawStatus, isCounted: boolean, lookedAt: number, toLookAt: number, entering: number, enteringFromOthers: number, leaving: number, leavingToOthers: number, moved: number, sightIsWhole: boolean, confirmedAt: string | null, sight: Array<{ __typename: 'SightChange', gains: number, loses: number, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }>, by: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } } }> } };

export type TerritoryRedrawProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type TerritoryRedrawProgressQuery = { __typename: 'Query', territoryRedraw: { __typename: 'TerritoryRedraw', id: string, name: string, kind: TerritoryRedrawKind, status: TerritoryRedrawStatus, isCounted: boolean, lookedAt: number, toLookAt: number, entering: number, enteringFromOthers: number, leaving: number, leavingToOthers: number, moved: number, sightIsWhole: boolean, confirmedAt: string | null, sight: Array<{ __typename: 'SightChange', gains: number, loses: number, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }>, by: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } } | null };

export type TerritoryMovesQueryVariables = Exact<{
  redrawId: string | number;
  direction: TerritoryMoveDirection;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TerritoryMovesQuery = { __typename: 'Query', territoryMoves: { __typename: 'TerritoryMoveConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'TerritoryMoveEdge', cursor: string, node: { __typename: 'TerritoryMove', id: string, from: string | null, to: string | null, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } } }> } };

export type TerritoryPreviewMutationVariables = Exact<{
  input: TerritoryInput;
}>;


export type TerritoryPreviewMutation = { __typename: 'Mutation', previewTerritory:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'TerritoryRedraw', id: string, name: string, kind: TerritoryRedrawKind, status: TerritoryRedrawStatus, isCounted: boolean, lookedAt: number, toLookAt: number, entering: number, enteringFromOthers: number, leaving: number, leavingToOthers: number, moved: number, sightIsWhole: boolean, confirmedAt: string | null, sight: Array<{ __typename: 'SightChange', gains: number, loses: number, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }>, by: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }
   };

export type TerritoryConfirmMutationVariables = Exact<{
  redrawId: string | number;
}>;


export type TerritoryConfirmMutation = { __typename: 'Mutation', confirmTerritory:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'TerritoryRedraw', id: string, name: string, kind: TerritoryRedrawKind, status: TerritoryRedrawStatus, isCounted: boolean, lookedAt: number, toLookAt: number, entering: number, enteringFromOthers: number, leaving: number, leavingToOthers: number, moved: number, sightIsWhole: boolean, confirmedAt: string | null, sight: Array<{ __typename: 'SightChange', gains: number, loses: number, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }>, by: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }
   };

export type ToDoRemindersQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type ToDoRemindersQuery = { __typename: 'Query', reminders: { __typename: 'ReminderConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ReminderEdge', cursor: string, node: { __typename: 'Reminder', id: string, kind: ReminderKind, due: string, overdue: boolean, done: boolean, sentence: string, person: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null } }> } };

export type ReminderLineFragment = { __typename: 'Reminder', id: string, kind: ReminderKind, due: string, overdue: boolean, done: boolean, sentence: string, person: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null };

export type CompleteReminderMutationVariables = Exact<{
  id: string | number;
}>;


export type CompleteReminderMutation = { __typename: 'Mutation', completeReminder:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'Reminder', id: string, kind: ReminderKind, due: string, overdue: boolean, done: boolean, sentence: string, person: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null }
   };

export type ToDoExpiringQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
}>;


export type ToDoExpiringQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerEdge', cursor: string, node: { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null } }> } };

export type ApprovalLineFragment = { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null };

export type ToDoApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ToDoApprovalsQuery = { __typename: 'Query', waiting: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ApprovalEdge', cursor: string, node: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null } }> }, mine: { __typename: 'ApprovalConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ApprovalEdge', cursor: string, node: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus, reason: string | null, days: number | null, due: string | null, createdAt: string, decidedAt: string | null, applicant: { __typename: 'User', id: string, name: string }, customer: { __typename: 'Customer', id: string, name: string, stage: CustomerStage } | null } }> } };

export type ToDoDropsQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
}>;


export type ToDoDropsQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', totalCount: { __typename: 'Count', value: number, capped: boolean }, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerEdge', cursor: string, node: { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null } }> } };

export type BulkResultPartsFragment = { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> };

export type PreviewUndoQueryVariables = Exact<{
  undoId: string | number;
}>;


export type PreviewUndoQuery = { __typename: 'Query', previewUndo: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type UndoMutationVariables = Exact<{
  undoId: string | number;
}>;


export type UndoMutation = { __typename: 'Mutation', undo: { __typename: 'BulkResult', done: number, undoId: string | null, refusedCount: number, refused: Array<{ __typename: 'BulkRefusal', id: string, name: string | null, refusal: { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null } }> } };

export type PrincipalsQueryVariables = Exact<{
  kind: PrincipalKind;
  search?: string | null | undefined;
}>;


export type PrincipalsQuery = { __typename: 'Query', principals: Array<{ __typename: 'Principal', kind: PrincipalKind, id: string, name: string }> };

export type CustomerChoicesQueryVariables = Exact<{
  search: string;
}>;


export type CustomerChoicesQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', edges: Array<{ __typename: 'CustomerEdge', node: { __typename: 'Customer', id: string, name: string, code: string, stage: CustomerStage } }> } };

export type CustomerRowPartsFragment = { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null };

export type CustomerAgainQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerAgainQuery = { __typename: 'Query', customer: { __typename: 'Customer', id: string, code: string, version: number, name: string, stage: CustomerStage, industry: string | null, phone: string | null, importance: Importance | null, incomplete: boolean, protectedUntil: string | null, daysLeft: number | null, lastFollowUpAt: string | null, nextContactAt: string | null, poolSince: string | null, poolReason: string | null, createdAt: string, updatedAt: string, withheld: Array<string>, owner: { __typename: 'User', id: string, name: string } | null, creator: { __typename: 'User', id: string, name: string } | null, lock: { __typename: 'PoolLock', at: string, reason: string, by: { __typename: 'User', id: string, name: string } | null } | null, review: { __typename: 'ProtectionReview', status: ApprovalStatus, reason: string | null, due: string | null } | null, application: { __typename: 'Approval', id: string, kind: ApprovalKind, status: ApprovalStatus } | null } | null };

export type CustomerChangedSubscriptionVariables = Exact<{
  id?: string | number | null | undefined;
}>;


export type CustomerChangedSubscription = { __typename: 'Subscription', customerChanged: { __typename: 'Changed', id: string, version: number } };

export type DeputyPartsFragment = { __typename: 'Deputy', id: string, from: string, until: string, reason: string | null, state: DeputyState, person: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }, deputy: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } };

export type DeputiesQueryVariables = Exact<{
  personId: string | number;
}>;


export type DeputiesQuery = { __typename: 'Query', deputies: { __typename: 'DeputyConnection', edges: Array<{ __typename: 'DeputyEdge', node: { __typename: 'Deputy', id: string, from: string, until: string, reason: string | null, state: DeputyState, person: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }, deputy: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } } }> } };

export type NameDeputyMutationVariables = Exact<{
  input: DeputyInput;
}>;


export type NameDeputyMutation = { __typename: 'Mutation', nameDeputy:
    | { __typename: 'Deputy', id: string, from: string, until: string, reason: string | null, state: DeputyState, person: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }, deputy: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type EndDeputyMutationVariables = Exact<{
  id: string | number;
}>;


export type EndDeputyMutation = { __typename: 'Mutation', endDeputy:
    | { __typename: 'Deputy', id: string, from: string, until: string, reason: string | null, state: DeputyState, person: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null }, deputy: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type RefusalPartsFragment = { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null };

export type CollisionHitPartsFragment = { __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string };

export type PreviewRevokeAccessQueryVariables = Exact<{
  id: string | number;
}>;


export type PreviewRevokeAccessQuery = { __typename: 'Query', previewRevokeAccess: { __typename: 'GrantCascade', given: number, passedOn: number } | null };

export type RevokeAccessMutationVariables = Exact<{
  id: string | number;
  reason?: string | null | undefined;
  cascade?: boolean | null | undefined;
}>;


export type RevokeAccessMutation = { __typename: 'Mutation', revokeAccess:
    | { __typename: 'Grant', id: string, state: GrantState, endedAt: string | null, endedBecause: GrantEnd | null }
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut: boolean };

export type ViewerPartsFragment = { __typename: 'Me', locale: string, enrolling: boolean, actions: Array<string>, preferences: string, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, department: { __typename: 'Department', id: string, name: string } | null }, seenBy: { __typename: 'User', id: string, name: string } | null, roles: Array<{ __typename: 'Role', id: string, name: string }>, permissions: { __typename: 'Permissions', watermark: boolean, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }> }, counts: { __typename: 'MyCounts', potential: number, potentialCap: number, intent: number, intentCap: number, claimsToday: number, dailyClaimCap: number, remindersDue: number, approvalsWaiting: number, reviewsWaiting: number } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', me: { __typename: 'Me', locale: string, enrolling: boolean, actions: Array<string>, preferences: string, user: { __typename: 'User', id: string, account: string, name: string, title: string | null, department: { __typename: 'Department', id: string, name: string } | null }, seenBy: { __typename: 'User', id: string, name: string } | null, roles: Array<{ __typename: 'Role', id: string, name: string }>, permissions: { __typename: 'Permissions', watermark: boolean, levels: Array<{ __typename: 'LevelGiven', place: string, reach: string, level: string }>, scopes: Array<{ __typename: 'ScopeGiven', action: string, scope: string }> }, counts: { __typename: 'MyCounts', potential: number, potentialCap: number, intent: number, intentCap: number, claimsToday: number, dailyClaimCap: number, remindersDue: number, approvalsWaiting: number, reviewsWaiting: number } }, clock: { __typename: 'Clock', now: string, zone: string } };

export type ToDoCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ToDoCountsQuery = { __typename: 'Query', me: { __typename: 'Me', user: { __typename: 'User', id: string }, counts: { __typename: 'MyCounts', potential: number, potentialCap: number, intent: number, intentCap: number, claimsToday: number, dailyClaimCap: number, remindersDue: number, approvalsWaiting: number, reviewsWaiting: number } }, clock: { __typename: 'Clock', now: string, zone: string } };

export type SetLocaleMutationVariables = Exact<{
  locale: string;
}>;


export type SetLocaleMutation = { __typename: 'Mutation', setLocale: { __typename: 'Me', locale: string, user: { __typename: 'User', id: string } } };

export type SetPreferencesMutationVariables = Exact<{
  preferences: string;
}>;


export type SetPreferencesMutation = { __typename: 'Mutation', setPreferences: { __typename: 'Me', preferences: string, user: { __typename: 'User', id: string } } };

export type ToDosChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ToDosChangedSubscription = { __typename: 'Subscription', toDosChanged: boolean };

export type PeopleQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { __typename: 'Query', users: { __typename: 'UserConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'UserEdge', node: { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null } }> } };

export type PersonPartsFragment = { __typename: 'User', id: string, account: string, name: string, title: string | null, active: boolean, department: { __typename: 'Department', id: string, name: string } | null };

export type SavedViewPartsFragment = { __typename: 'SavedView', id: string, name: string, page: string, query: string };

export type SavedViewsQueryVariables = Exact<{
  page: string;
}>;


export type SavedViewsQuery = { __typename: 'Query', savedViews: Array<{ __typename: 'SavedView', id: string, name: string, page: string, query: string }> };

export type SaveViewMutationVariables = Exact<{
  page: string;
  name: string;
  query: string;
}>;


export type SaveViewMutation = { __typename: 'Mutation', saveView:
    | { __typename: 'Refused', message: string, path: Array<string> | null, refusalCode: RefusalCode, details: { __typename: 'RefusalDetails', until: string | null, limit: number | null, count: number | null, fields: Array<{ __typename: 'FieldProblem', path: Array<string>, message: string }> | null, hits: Array<{ __typename: 'CollisionHit', customerId: string | null, name: string, stage: CustomerStage | null, protectorName: string | null, protectedSince: string | null, daysLeft: number | null, protectable: boolean, exact: boolean, similarity: number, reason: string }> | null } | null }
    | { __typename: 'SavedView', id: string, name: string, page: string, query: string }
   };

export type DeleteViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteViewMutation = { __typename: 'Mutation', deleteView: boolean };

export type WithheldReasonQueryVariables = Exact<{
  recordType: string;
  recordId: string | number;
  field: string;
  locale?: string | null | undefined;
}>;


export type WithheldReasonQuery = { __typename: 'Query', explainMyAccess: { __typename: 'AccessExplanation', decision: AccessDecision, sentences: Array<string> } };

export * from './documents/features/address-book/address-book.js';
export * from './documents/features/allocation/allocation.js';
export * from './documents/features/approvals/approvals.js';
export * from './documents/features/audit/audit.js';
export * from './documents/features/customers/access.js';
export * from './documents/shared/graphql/customer.js';
export * from './documents/features/customers/customers.js';
export * from './documents/features/exports/exports.js';
export * from './documents/features/import/import.js';
export * from './documents/features/me/account.js';
export * from './documents/features/notifications/notifications.js';
export * from './documents/shared/graphql/viewer.js';
export * from './documents/features/organisation/organisation.js';
export * from './documents/features/protection-review/reviews.js';
export * from './documents/features/roles/roles.js';
export * from './documents/features/settings/settings.js';
export * from './documents/features/territories/territories.js';
export * from './documents/features/workbench/workbench.js';
export * from './documents/shared/graphql/refusal.js';
export * from './documents/shared/graphql/bulk.js';
export * from './documents/shared/graphql/deputies.js';
export * from './documents/shared/graphql/views.js';
export * from './documents/app/search.js';
export * from './documents/app/seen-as-banner.js';
export * from './documents/features/access/access.js';
export * from './documents/features/customer-entry/entry.js';
export * from './documents/features/customers/actions.js';
export * from './documents/features/demo/demo.js';
export * from './documents/features/pool/pool.js';
export * from './documents/features/security/security.js';
export * from './documents/features/sign-in/sign-in.js';
export * from './documents/shared/graphql/choices.js';
export * from './documents/shared/graphql/revoke.js';
export * from './documents/shared/graphql/session.js';
export * from './documents/shared/graphql/withheld.js';
