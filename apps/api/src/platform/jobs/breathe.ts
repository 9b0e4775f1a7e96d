/** Lets other work of the process have its turn while many lines are computed. */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
