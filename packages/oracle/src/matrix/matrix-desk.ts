import type { Lane } from '../run/lane.js';
import { Play } from '../run/play.js';
import { told } from '../run/regression.js';
import type { Step } from '../worlds/scenario.js';
import { channels } from './channels.js';
import { type MatrixField, matrixWorld, stands } from './matrix-world.js';

export interface MatrixVerdict {
  readonly compared: number;
  /** The first step that differs, as it was sent, and how it differs. */
  readonly failed: string | null;
}

/** Questions change nothing, so a few of them are asked at the same time. */
const atOnce = 4;

/** A place where fields are put to the test in one channel after the other; what only reads shares a world. */
export class MatrixDesk {
  private reading: Play | null = null;

  constructor(private readonly lane: Lane) {}

  async judge(field: MatrixField, channel: string): Promise<MatrixVerdict> {
    const isWriting = channel === 'write';
    const world = isWriting ? matrixWorld([field]) : matrixWorld();
    const play = (isWriting ? null : this.reading) ?? (await Play.begin(this.lane, world));
    this.reading = isWriting ? null : play;
    const { schema } = this.lane;
    const steps = stands.flatMap((stand) =>
      (channels[channel]?.({ schema, world: play.world, field, stand }) ?? []).map((step) => ({
        stand,
        step,
      })),
    );
    const before = play.tally.checks;
    const size = isWriting ? 1 : atOnce;
    for (let at = 0; at < steps.length; at += size) {
      const failed = await Promise.all(
        steps.slice(at, at + size).map(async ({ stand, step }) => await this.whyNot(play, stand, step)),
      );
      const first = failed.find((one) => one !== null) ?? null;
      if (first !== null) return { compared: play.tally.checks - before, failed: first };
    }
    return { compared: play.tally.checks - before, failed: null };
  }

  private async whyNot(play: Play, stand: string, step: Step): Promise<string | null> {
    const { differences } = await play.take(step);
    if (differences.length === 0) return null;
    return `${stand}: ${JSON.stringify(differences.slice(0, 3))}\n${told(this.lane.schema, step)}`;
  }
}
