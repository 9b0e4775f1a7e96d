import * as approval from './approval.js';
import * as company from './company.js';
import * as customer from './customer.js';
import * as deputy from './deputy.js';
import * as grant from './grant.js';
import * as hangingOff from './hanging-off.js';
import * as people from './people.js';
import * as territory from './territory.js';
import type { FieldRule, RecordRule } from './record.js';

const records: ReadonlyMap<string, RecordRule> = new Map(
  Object.entries({
    Customer: customer.Customer,
    PoolLock: customer.PoolLock,
    ProtectionReview: customer.ProtectionReview,
    Deadline: customer.Deadline,
    Money: customer.Money,
    Contact: hangingOff.Contact,
    FollowUp: hangingOff.FollowUp,
    SignedContract: hangingOff.SignedContract,
    CustomerEvent: hangingOff.CustomerEvent,
    Approval: approval.Approval,
    ApprovalStep: approval.ApprovalStep,
    Grant: grant.Grant,
    Principal: grant.Principal,
    Reminder: hangingOff.Reminder,
    User: people.User,
    Department: people.Department,
    Role: company.Role,
    Deputy: deputy.Deputy,
    Territory: territory.Territory,
    TerritoryMember: territory.TerritoryMember,
    TerritoryMove: territory.TerritoryMove,
    TerritoryRedraw: territory.TerritoryRedraw,
    TerritoryRule: territory.TerritoryRule,
    Member: company.Member,
    Named: company.Named,
    Team: company.Team,
    BulkOperation: people.BulkOperation,
  }),
);

export function recordTypes(): readonly string[] {
  return [...records.keys()];
}

export function isRecord(type: string): boolean {
  return records.has(type);
}

export function recordOf(type: string): RecordRule {
  const rule = records.get(type);
  if (rule === undefined) throw new Error(`The oracle does not know the type ${type}`);
  return rule;
}

export function fieldOf(type: string, name: string): FieldRule | undefined {
  return recordOf(type).fields[name];
}
