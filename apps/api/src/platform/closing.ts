/** Remembers how to let go of what was taken, and does it in the reverse order, once. */
export class Closing {
  private readonly steps: (() => Promise<void>)[] = [];
  private closed: Promise<void> | null = null;

  get isClosing(): boolean {
    return this.closed !== null;
  }

  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  /** Every step is tried; the first failure is reported after the last step. */
  async close(): Promise<void> {
    this.closed ??= this.run();
    await this.closed;
  }

  private async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.steps.toReversed()) {
      try {
        await step();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
