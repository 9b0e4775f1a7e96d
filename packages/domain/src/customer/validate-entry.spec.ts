import { entryMax, entryProblems, missingFields, validateEntry } from './validate-entry.js';

const spring = {
  name: ' 靖江市春意空调有限公司 ',
  address: '江苏省靖江市人民南路 12 号',
  industry: '暖通设备',
  phone: '0523-84801234',
  introduction: '中央空调安装与维保',
};
const problemsOf = (input: object) => entryProblems({ ...spring, ...input });

describe('the fields of an entry', () => {
  test('LC-2 name, address, industry, phone and introduction are required', () => {
    expect(validateEntry({})).toMatchObject({
      refusal: {
        code: 'INVALID',
        fields: ['name', 'address', 'industry', 'phone', 'introduction'].map((key) => ({
          path: [key],
          problem: 'REQUIRED',
        })),
      },
    });
  });

  test('LC-2 a good entry is trimmed and China is its country', () => {
    expect(validateEntry(spring)).toMatchObject({
      entry: { name: '靖江市春意空调有限公司', country: 'CN', postcode: null },
    });
  });

  test('edge 3 the parts of a name are a hint, never a refusal', () => {
    expect(problemsOf({ name: '靖江市人民医院' })).toEqual([]);
    expect(problemsOf({ name: '老王五金' })).toEqual([]);
  });

  test('LC-2 mobiles have 11 digits, landlines an area code and 7 or 8', () => {
    expect(problemsOf({ phone: '13800138000' })).toEqual([]);
    expect(problemsOf({ phone: '1380013800' })).toEqual([{ path: ['phone'], problem: 'NOT_A_PHONE' }]);
  });

  test('edge 3 numbers beginning with 400, 800 and 95 are valid, other countries have their own rules', () => {
    expect(problemsOf({ phone: '400-820-8820' })).toEqual([]);
    expect(problemsOf({ phone: '95588' })).toEqual([]);
    expect(problemsOf({ phone: '+49 30 901820', country: 'DE' })).toEqual([]);
  });

  test('LC-2 postcodes have 6 digits in China', () => {
    expect(problemsOf({ postcode: '214500' })).toEqual([]);
    expect(problemsOf({ postcode: '21450' })).toEqual([{ path: ['postcode'], problem: 'NOT_A_POSTCODE' }]);
  });

  test('LC-10 a credit code must be one', () => {
    expect(problemsOf({ creditCode: '91320000' })).toEqual([
      { path: ['creditCode'], problem: 'NOT_A_CREDIT_CODE' },
    ]);
  });

  test('LC-2 texts end somewhere and hold no control characters', () => {
    expect(problemsOf({ name: '春'.repeat(entryMax.name + 1) })).toEqual([
      { path: ['name'], problem: 'TOO_LONG', limit: entryMax.name },
    ]);
    expect(problemsOf({ name: '𠮷'.repeat(entryMax.name) })).toEqual([]);
    expect(problemsOf({ address: '靖江\u0000市' })).toEqual([
      { path: ['address'], problem: 'FORBIDDEN_CHARACTER' },
    ]);
    expect(problemsOf({ introduction: '第一行\n第二行' })).toEqual([]);
    expect(problemsOf({ introduction: 'half a \ud83d pair' })).toEqual([
      { path: ['introduction'], problem: 'FORBIDDEN_CHARACTER' },
    ]);
  });

  test('LC-2 a change is judged by the fields it names', () => {
    expect(entryProblems({ phone: 'x' }, ['phone'])).toEqual([{ path: ['phone'], problem: 'NOT_A_PHONE' }]);
    expect(entryProblems({ name: '' }, ['name'])).toEqual([{ path: ['name'], problem: 'REQUIRED' }]);
  });

  test('edge 25 what an import left open is named', () => {
    expect(missingFields({ name: '春意', phone: ' ' }).map(({ path }) => path[0])).toEqual([
      'address',
      'industry',
      'phone',
      'introduction',
    ]);
  });
});
