import {
  abandon,
  applyForExtension,
  applyForIntent,
  assign,
  claim,
  type CustomerEvent,
  type CustomerState,
  decideApplication,
  type Decision,
  enter,
  evolve,
  handOver,
  importIntoPool,
  lock,
  markLost,
  recordSignedContract,
  recycle,
  reviewProtection,
  settle,
  withdrawApplication,
} from '@tidewater/domain';

import type { CompanyProfile } from '../companies/company-profile.js';
import type { Person } from '../people/organisation.js';
import { factsAt, type World } from './world.js';

export interface StoryContact {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mobile: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
  readonly primary: boolean;
  readonly by: Person;
  readonly at: number;
}

export interface StoryFollowUp {
  readonly id: string;
  readonly contact: StoryContact | null;
  readonly by: Person;
  readonly way: 'PHONE' | 'VISIT' | 'EMAIL' | 'WECHAT' | 'MEETING';
  readonly note: string;
  readonly at: number;
  readonly next: number | null;
}

export interface StoryContract {
  readonly id: string;
  readonly number: string;
  readonly signedOn: string;
  readonly amount: string;
  readonly by: Person;
  readonly at: number;
}

/** Facts about the company that a story may set beside the lifecycle. */
export interface StoryMarks {
  careClass?: 'A' | 'B' | 'C';
  importance?: 'important' | 'potential' | 'ordinary';
}

/**
 * One customer's life, told by running the product's own rules: every verb asks the decider, what has fallen
 * due is settled first, and the state is the fold of the events.
 */
export class CustomerStory {
  readonly id: string;
  readonly events: CustomerEvent[] = [];
  readonly contacts: StoryContact[] = [];
  readonly followUps: StoryFollowUp[] = [];
  readonly contracts: StoryContract[] = [];
  readonly marks: StoryMarks = {};
  #state: CustomerState | null = null;

  constructor(
    readonly world: World,
    readonly profile: CompanyProfile,
    readonly beganAt: number,
  ) {
    this.id = world.chance.id(beganAt);
  }

  get state(): CustomerState {
    if (this.#state === null) throw new Error(`${this.profile.name} has not begun`);
    return this.#state;
  }

  enter(by: Person, reason: string | null = null): this {
    return this.#happen(enter({ id: this.id, reason }, factsAt(this.world, by, this.beganAt)));
  }

  importIntoPool(by: Person, incomplete = false): this {
    return this.#happen(importIntoPool({ id: this.id, incomplete }, factsAt(this.world, by, this.beganAt)));
  }

  approveReview(by: Person, at: number): this {
    const command = { decision: 'APPROVE', reason: null, duplicateOf: null } as const;
    return this.#happen(reviewProtection(this.state, command, factsAt(this.world, by, at)));
  }

  rejectReview(by: Person, at: number, reason: string, duplicateOf: string | null = null): this {
    const command = { decision: 'REJECT', reason, duplicateOf } as const;
    return this.#happen(reviewProtection(this.state, command, factsAt(this.world, by, at)));
  }

  applyForIntent(by: Person, at: number, reason: string): this {
    const command = { application: this.world.chance.id(at), reason };
    return this.#happen(applyForIntent(this.state, command, factsAt(this.world, by, at)));
  }

  applyForExtension(by: Person, at: number, days: number, reason: string): this {
    const command = { application: this.world.chance.id(at), days, reason };
    return this.#happen(applyForExtension(this.state, command, factsAt(this.world, by, at)));
  }

  decide(by: Person, at: number, decision: 'APPROVE' | 'REJECT', comment: string | null): this {
    const application = 'application' in this.state ? this.state.application : null;
    if (application === null) throw new Error(`${this.profile.name} has nothing to decide`);
    const command = { application: application.id, decision, comment };
    return this.#happen(decideApplication(this.state, command, factsAt(this.world, by, at)));
  }

  withdraw(by: Person, at: number): this {
    return this.#happen(withdrawApplication(this.state, factsAt(this.world, by, at)));
  }

  abandon(by: Person, at: number, reason: string): this {
    return this.#happen(abandon(this.state, { reason }, factsAt(this.world, by, at)));
  }

  recycle(by: Person, at: number, reason: string): this {
    return this.#happen(recycle(this.state, { reason }, factsAt(this.world, by, at)));
  }

  claim(by: Person, at: number): this {
    return this.#happen(claim(this.state, { missing: [] }, factsAt(this.world, by, at)));
  }

  lock(by: Person, at: number, reason: string): this {
    return this.#happen(lock(this.state, { reason }, factsAt(this.world, by, at)));
  }

  markLost(by: Person, at: number, reason: string): this {
    return this.#happen(markLost(this.state, { reason }, factsAt(this.world, by, at)));
  }

  assign(by: Person, at: number, to: Person, reason: string | null): this {
    const command = { to: { id: to.id, active: true, mayRead: true, counts: nobodys }, reason };
    return this.#happen(assign(this.state, command, factsAt(this.world, by, at)));
  }

  handOver(by: Person, at: number, from: Person, to: Person, reason: string): this {
    const command = {
      from: from.id,
      to: { id: to.id, active: true, mayRead: true, counts: nobodys },
      reason,
    };
    return this.#happen(handOver(this.state, command, factsAt(this.world, by, at)));
  }

  sign(contract: StoryContract, afterSales: Person | null): this {
    const { number, signedOn, amount } = contract;
    const command = {
      contract: { number, signedOn, amount, currency: 'CNY' },
      afterSales: afterSales?.id ?? null,
    };
    this.#happen(recordSignedContract(this.state, command, factsAt(this.world, contract.by, contract.at)));
    this.contracts.push(contract);
    return this;
  }

  /** Whatever falls due by `at` happens at its own instant. */
  passTo(at: number): this {
    const { policy, calendar } = this.world;
    for (const event of settle(this.state, { now: at, policy, calendar })) this.#apply(event);
    return this;
  }

  #happen(decision: Decision<CustomerEvent>): this {
    if (!decision.ok)
      throw new Error(`${this.profile.name}: the rules refuse it as ${decision.refusal.code}`);
    for (const event of decision.events) this.#apply(event);
    return this;
  }

  #apply(event: CustomerEvent): void {
    this.events.push(event);
    this.#state = evolve(this.#state, event);
  }
}

/** Caps are kept by the plan of a seed, over all stories at once. */
const nobodys = { potential: 0, intent: 0, claimsToday: 0 };
