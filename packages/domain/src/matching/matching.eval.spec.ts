import { fileURLToPath } from 'node:url';
import { evaluateMatching } from './evaluation/evaluate-matching.js';
import { loadWorld } from './evaluation/load-world.js';
import { totalsOf } from './evaluation/write-report.js';

const data = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const world = loadWorld(data, 102_000);
const measured = world === null ? describe.skip : describe;

measured(
  world === null
    ? 'LC-10 matching of real companies: skipped, ../shared/data is not here'
    : 'LC-10 matching of real companies among a hundred thousand names',
  () => {
    const evaluation = evaluateMatching({
      crowd: [],
      companies: [],
      pairs: [],
      ...world,
      // Sampled, to stay under a minute on a busy machine; `evaluate:matching` searches every pair.
      forwardsEvery: 2,
      backwardsEvery: 5,
      slipEvery: 15,
    });
    const totals = totalsOf(evaluation);
    const kind = (name: string) => evaluation.kinds.find((one) => one.kind === name);

    it('LC-10 the corpus has at least 100,000 names', () => {
      expect(evaluation.corpus).toBeGreaterThanOrEqual(100_000);
      expect(totals.matching).toBeGreaterThan(4_000);
    });

    it('LC-10 the right company is among the first ten for 99 % of the matching pairs, both ways', () => {
      expect(totals.foundByB / totals.askedByB).toBeGreaterThanOrEqual(0.99);
      expect(totals.foundByA / totals.askedByA).toBeGreaterThanOrEqual(0.99);
    });

    it.each(['variant:whitespace', 'variant:fullwidth_brackets'])('LC-10 every %s is certain', (name) => {
      expect(kind(name)?.certainties.certain).toBe(kind(name)?.pairs);
    });

    it('LC-10 every changed organisation form asks', () => {
      expect(kind('variant:suffix_changed')?.certainties.ask).toBe(kind('variant:suffix_changed')?.pairs);
    });

    it('LC-10 no near name is certain and at most 3 % of them ask', () => {
      expect(totals.nearNames).toBeGreaterThan(500);
      expect(totals.nearCertain).toBe(0);
      expect(totals.nearAsked / totals.nearNames).toBeLessThanOrEqual(0.03);
    });

    it('LC-10 a homophone, swapped letters and a form left out are found', () => {
      for (const slip of ['homophone', 'letters_swapped', 'form_left_out']) {
        const figures = evaluation.slips.find((one) => one.kind === slip);
        expect((figures?.found ?? 0) / (figures?.asked ?? 1)).toBeGreaterThanOrEqual(0.95);
      }
    });
  },
);
