import { abandon } from '../abandon.js';
import { allocateSelfDeveloped } from '../allocate-self-developed.js';
import { applyForExtension } from '../apply-for-extension.js';
import { applyForIntent } from '../apply-for-intent.js';
import { assign } from '../assign.js';
import { claim, type ClaimCommand } from '../claim.js';
import { decideApplication } from '../decide-application.js';
import type { Recipient } from '../facts.js';
import { handOver } from '../hand-over.js';
import { lock } from '../lock.js';
import { markLost } from '../mark-lost.js';
import { recordSignedContract } from '../record-signed-contract.js';
import { recycle } from '../recycle.js';
import { reviewProtection } from '../review-protection.js';
import { unlock } from '../unlock.js';
import { withdrawApplication } from '../withdraw-application.js';
import type { Act } from './given.testing.js';

export const claims =
  (command: ClaimCommand = { missing: [] }): Act =>
  (state, facts) =>
    claim(state, command, facts);

export const abandons =
  (reason = '客户预算取消'): Act =>
  (state, facts) =>
    abandon(state, { reason }, facts);

export const appliesForIntent =
  (reason = '已看样，下周谈价'): Act =>
  (state, facts) =>
    applyForIntent(state, { application: 'application', reason }, facts);

export const appliesForExtension =
  (days: number, reason = '客户月底开标'): Act =>
  (state, facts) =>
    applyForExtension(state, { application: 'application', days, reason }, facts);

export const approves =
  (application = 'application'): Act =>
  (state, facts) =>
    decideApplication(state, { application, decision: 'APPROVE', comment: null }, facts);

export const rejects =
  (application = 'application'): Act =>
  (state, facts) =>
    decideApplication(state, { application, decision: 'REJECT', comment: '再跟进一段' }, facts);

export const withdraws: Act = withdrawApplication;

export const passesReview = (): Act => (state, facts) =>
  reviewProtection(state, { decision: 'APPROVE', reason: null, duplicateOf: null }, facts);

export const failsReview =
  (reason: string | null = '地址不全', duplicateOf: string | null = null): Act =>
  (state, facts) =>
    reviewProtection(state, { decision: 'REJECT', reason, duplicateOf }, facts);

export const assigns =
  (to: Recipient, reason: string | null = null): Act =>
  (state, facts) =>
    assign(state, { to, reason }, facts);

export const allocates =
  (enteredBy: Recipient): Act =>
  (state, facts) =>
    allocateSelfDeveloped(state, enteredBy, facts);

export const recycles =
  (reason = '长期没有跟进'): Act =>
  (state, facts) =>
    recycle(state, { reason }, facts);

export const handsOver =
  (from: string, to: Recipient, reason = '离职'): Act =>
  (state, facts) =>
    handOver(state, { from, to, reason }, facts);

export const locks =
  (reason = '总部在谈'): Act =>
  (state, facts) =>
    lock(state, { reason }, facts);

export const unlocks: Act = unlock;

export const marksLost =
  (reason = '工厂搬走了'): Act =>
  (state, facts) =>
    markLost(state, { reason }, facts);

export const signs =
  (signedOn: string, afterSales: string | null = null): Act =>
  (state, facts) =>
    recordSignedContract(
      state,
      { contract: { number: 'HT-2026-001', signedOn, amount: '128000.00', currency: 'CNY' }, afterSales },
      facts,
    );
