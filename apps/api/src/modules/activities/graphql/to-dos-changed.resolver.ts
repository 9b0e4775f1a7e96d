import { Resolver, Root, Subscription } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { inBursts } from '../../../platform/graphql/in-bursts.js';

@Resolver()
export class ToDosChangedResolver {
  @Subscription(() => Boolean, {
    description: 'Reminders, reviews or applications of mine have changed.',
    subscribe: ({ context }: { context: RequestContext }) => toDoChanges(context),
  })
  toDosChanged(@Root() changed: boolean): boolean {
    return changed;
  }
}

async function* toDoChanges({ live, viewer }: RequestContext): AsyncGenerator<boolean> {
  if (!live || !viewer) return;
  const bursts = inBursts<true>((push) =>
    live.follow('toDos', (people) => {
      if (people.includes(viewer.id)) push(viewer.id, true);
    }),
  );
  for await (const _burst of bursts) yield true;
}
