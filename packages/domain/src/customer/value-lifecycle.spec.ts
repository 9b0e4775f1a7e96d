import { dayAfter } from '../kernel/local-day.js';
import { defaultPolicy } from '../policy/default-policy.js';
import { type Classification, careClasses, importances } from './classification.js';
import { stages } from './state.js';
import { valueLifecycle, type ValueLifecycle, valueLifecycles } from './value-lifecycle.js';

const today = '2026-11-22';
const of = (ages: readonly number[], lostBecause: string | null = null): ValueLifecycle =>
  valueLifecycle({ signedOn: ages.map((age) => dayAfter(today, -age)), lostBecause }, today, defaultPolicy);

describe('value lifecycle', () => {
  test('LC-20 new is a first deal within 90 days', () => {
    expect(of([0])).toBe('NEW');
    expect(of([90])).toBe('NEW');
    expect(of([91])).toBe('NONE');
  });

  test('LC-20 returning is two deals or more', () => {
    expect(of([170, 10])).toBe('RETURNING');
    expect(of([900, 179])).toBe('RETURNING');
  });

  test('LC-20 dormant is no deal for 180 days, lost is none for 365', () => {
    expect(of([400, 180])).toBe('DORMANT');
    expect(of([364])).toBe('DORMANT');
    expect(of([365])).toBe('LOST');
  });

  test('LC-20 marked lost with a reason is lost, whatever was signed', () => {
    expect(of([1], '转投竞品')).toBe('LOST');
  });

  test('LC-20 without a deal there is no value lifecycle yet', () => {
    expect(of([])).toBe('NONE');
    expect(of([-3])).toBe('NONE');
  });
});

test('LC-20a classifications are separate fields with values of their own', () => {
  const classification: Classification = {
    stage: 'formal',
    valueTier: null,
    creditGrade: 'GREEN',
    careClass: 'A',
    importance: 'POTENTIAL',
    valueLifecycle: 'RETURNING',
  };
  expect(Object.keys(classification)).toHaveLength(6);
  const lists: readonly (readonly string[])[] = [stages, careClasses, importances, valueLifecycles];
  expect(new Set(lists.flat()).size).toBe(lists.flat().length);
});
