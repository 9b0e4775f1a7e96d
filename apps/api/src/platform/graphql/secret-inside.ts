import { Extensions } from 'type-graphql';

/** Name of the mark on a mutation that takes or answers a secret. */
export const secretInside = 'secretInside';

/** Marks a mutation whose arguments or answer hold a secret: nothing of it is kept for an `Idempotency-Key`. */
export function SecretInside(): MethodDecorator {
  return Extensions({ [secretInside]: true });
}
