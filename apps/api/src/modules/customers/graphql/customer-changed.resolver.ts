import { Arg, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';

import { visibleAmong } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { inBursts } from '../../../platform/graphql/in-bursts.js';

@ObjectType({ description: 'Ids only: what has changed is read through the usual queries.' })
export class Changed {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

interface Subscribing {
  readonly context: RequestContext;
  readonly args: { id?: string | null };
}

@Resolver()
export class CustomerChangedResolver {
  @Subscription(() => Changed, {
    description: 'This customer, or any customer I may see, has changed.',
    subscribe: ({ context, args }: Subscribing) => customerChanges(context, args.id ?? null),
  })
  customerChanged(@Root() changed: Changed, @Arg('id', () => ID, { nullable: true }) _id?: string): Changed {
    return changed;
  }
}

/** L24: nobody hears of a customer they could not read at the moment of hearing. */
async function* customerChanges(context: RequestContext, only: string | null): AsyncGenerator<Changed> {
  const { live, viewerNow } = context;
  if (!live || !viewerNow) return;
  const bursts = inBursts<number>((push) =>
    live.follow('customer', (changes) => {
      for (const { id, version } of changes) if (only === null || only === id) push(id, version);
    }),
  );
  for await (const burst of bursts) {
    const viewer = await viewerNow();
    if (!viewer) return;
    const visible = await visibleAmong(context.database, viewer, [...burst.keys()]);
    for (const [id, version] of burst) if (visible.has(id)) yield { id, version };
  }
}
