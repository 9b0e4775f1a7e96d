import { createHash } from 'node:crypto';

/** A few letters that stand for a list of answers. */
export function checksum(lines) {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}

/** @throws when two contenders answer differently, or not as many lines as the row is about. */
export function mustAgree(what, floor, ours, lines) {
  if (floor.length !== lines)
    throw new Error(`${what}: the floor answers ${floor.length} lines instead of ${lines}`);
  if (ours.length !== lines)
    throw new Error(`${what}: the product answers ${ours.length} lines instead of ${lines}`);
  const at = floor.findIndex((line, index) => line !== ours[index]);
  if (at >= 0) throw new Error(`${what}: line ${at} differs\n  floor ${floor[at]}\n  ours  ${ours[at]}`);
}
