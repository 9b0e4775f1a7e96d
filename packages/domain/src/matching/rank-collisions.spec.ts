import { collisionVerdict } from './collision-verdict.js';
import { rankCandidates } from './rank-candidates.js';
import { rankCollisions, type CollisionQuestion } from './rank-collisions.js';

const customers = [
  {
    id: 'a',
    name: '靖江市春意空调有限公司',
    phones: ['0523-88881234', '13800138000'],
    creditCode: '9144030071526726XG',
  },
  { id: 'b', name: '上海春意贸易有限公司', phones: ['021-62551234'], creditCode: null },
  { id: 'c', name: '大唐国际发电股份有限公司' },
];

function check(asked: CollisionQuestion, strict = false): string {
  return collisionVerdict(
    rankCollisions(asked, customers).map(({ match }) => match),
    { strict },
  );
}

describe('LC-10 the verdict of a collision check', () => {
  it('LC-10 an exact duplicate is refused', () => {
    expect(check({ name: '靖江市 春意空調有限公司' })).toBe('DUPLICATE');
  });

  it('LC-10 a changed organisation form asks for a reason', () => {
    expect(check({ name: '靖江市春意空调有限责任公司' })).toBe('ASK');
  });

  it('LC-10 a resemblance is shown and leaves the way free', () => {
    expect(check({ name: '无锡春意制冷有限公司' })).toBe('FREE');
    expect(rankCollisions({ name: '无锡春意制冷有限公司' }, customers)).not.toHaveLength(0);
  });

  it('LC-10 the same credit code is the same company under another name', () => {
    expect(check({ name: '泰州新名字有限公司', creditCode: '9144030071526726xg' })).toBe('DUPLICATE');
  });

  it('LC-10 a shared telephone asks', () => {
    expect(check({ phone: '+86 138 0013 8000' })).toBe('ASK');
    expect(check({ phone: '13900139000' })).toBe('FREE');
  });

  it('LC-10 under the stricter setting the answer is taken or free', () => {
    expect(check({ name: '靖江市春意空调有限公司' }, true)).toBe('TAKEN');
    expect(check({ name: '靖江市春意空调有限责任公司' }, true)).toBe('FREE');
  });

  it('LC-10 each hit says why it matched', () => {
    const [first] = rankCollisions(
      { name: '靖江市春意空调有限公司', phone: '0523 8888 1234', creditCode: '9144030071526726XG' },
      customers,
    );
    expect(first).toMatchObject({ id: 'a', match: { reasons: ['same_credit_code', 'exact', 'same_phone'] } });
  });

  it('LC-10 an empty question and a missing code collide with nobody', () => {
    expect(rankCollisions({ name: '', phone: '', creditCode: '' }, customers)).toEqual([]);
    expect(rankCollisions({}, customers)).toEqual([]);
  });

  it('LC-10 certain hits stand first, and the order does not depend on the order of the candidates', () => {
    const asked = '上海春意贸易有限公司';
    const ids = rankCandidates(asked, customers).map(({ id }) => id);
    expect(ids[0]).toBe('b');
    expect(rankCandidates(asked, customers.toReversed()).map(({ id }) => id)).toEqual(ids);
  });
});
