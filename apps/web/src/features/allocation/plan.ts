import type { HandOverShare } from '@tidewater/contract';

export interface Receiver {
  id: string;
  name: string;
}

/** How what somebody owns is to be split; what `given` does not name goes to `rest`, or stays. */
export interface Plan {
  receivers: Receiver[];
  given: ReadonlyMap<string, string>;
  rest: string | undefined;
}

export const emptyPlan: Plan = { receivers: [], given: new Map(), rest: undefined };

export const receiverOf = (plan: Plan, customerId: string): string | undefined =>
  plan.given.get(customerId) ?? plan.rest;

export function withReceiver(plan: Plan, receiver: Receiver): Plan {
  if (plan.receivers.some((one) => one.id === receiver.id)) return plan;
  return { ...plan, receivers: [...plan.receivers, receiver], rest: plan.rest ?? receiver.id };
}

export function withoutReceiver(plan: Plan, id: string): Plan {
  const receivers = plan.receivers.filter((one) => one.id !== id);
  return {
    receivers,
    given: new Map([...plan.given].filter(([, to]) => to !== id)),
    rest: plan.rest === id ? receivers[0]?.id : plan.rest,
  };
}

export function give(plan: Plan, customerIds: Iterable<string>, to: string | undefined): Plan {
  const given = new Map(plan.given);
  for (const id of customerIds) {
    if (to === undefined) given.delete(id);
    else given.set(id, to);
  }
  return { ...plan, given };
}

/** Round and round within each stage, so that everybody gets alike of each. */
export function splitEvenly(plan: Plan, customers: readonly { id: string; stage: string }[]): Plan {
  const { receivers } = plan;
  if (receivers.length === 0) return plan;
  const given = new Map<string, string>();
  const byStage = customers.toSorted((a, b) => (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : 0));
  for (const [index, customer] of byStage.entries()) {
    const receiver = receivers[index % receivers.length];
    if (receiver) given.set(customer.id, receiver.id);
  }
  return { ...plan, given };
}

/** What the API is told: named customers per receiver, and one share without names for the rest. */
export function sharesOf(plan: Plan): HandOverShare[] {
  const named = plan.receivers.flatMap(({ id }) => {
    const customerIds = [...plan.given].filter(([, to]) => to === id && to !== plan.rest).map(([one]) => one);
    return customerIds.length === 0 ? [] : [{ toUserId: id, customerIds }];
  });
  return plan.rest === undefined ? named : [...named, { toUserId: plan.rest, customerIds: null }];
}

/** How many each receiver gets. */
export function countsOf(plan: Plan, customers: readonly { id: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of customers) {
    const to = receiverOf(plan, id);
    if (to !== undefined) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}
