// Which rules have tests: a test proves a rule when its name begins with the rule's id (several may stand there).
import { idsOf, testsOf } from './test-names.mjs';

const ruleId = /^[A-Z]{2,}-/;

/** Ids of the rules a test of this name proves. */
export function rulesOf(name) {
  return idsOf(name).filter((id) => ruleId.test(id));
}

/** How many tests each rule has among the specs of a folder that git knows or would add. */
export function countTests(root) {
  const counts = new Map();
  for (const { ids } of testsOf(root)) {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Those of the claimed rules that no test proves. */
export function untestedRules(root, claimed) {
  const counts = countTests(root);
  return claimed.filter((id) => !counts.has(id));
}
