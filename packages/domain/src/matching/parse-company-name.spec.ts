import fc from 'fast-check';
import { parseCompanyName } from './parse-company-name.js';

function parts(name: string): readonly [string, string, string, string] {
  const { regions, core, industry, form } = parseCompanyName(name);
  return [regions.map((region) => region.name).join(' '), core, industry, form];
}

describe('LC-2 a full name has region, core name, industry and organisation form', () => {
  it.each([
    ['靖江市春意空调有限公司', ['靖江', '春意', '空调', '有限公司']],
    ['北京颖泰嘉和生物科技股份有限公司', ['北京', '颖泰嘉和', '生物科技', '股份有限公司']],
    ['江苏省靖江市春意空调有限责任公司', ['江苏 靖江', '春意', '空调', '有限责任公司']],
    ['恒进感应科技(十堰)股份有限公司', ['十堰', '恒进感应', '科技', '股份有限公司']],
    ['深圳市天健（集团）股份有限公司', ['深圳', '天健', '', '股份有限公司']],
    ['东方电气股份有限公司', ['', '东方', '电气', '股份有限公司']],
    ['东方市春意空调厂', ['东方', '春意', '空调', '厂']],
    ['北京市朝阳区春意餐饮店', ['北京 朝阳', '春意餐饮店', '', '']],
    ['苏州市第一人民医院', ['苏州', '第一人民', '医院', '']],
  ])('LC-2 %s is taken apart', (name, expected) => {
    expect(parts(name)).toEqual(expected);
  });

  it('LC-2 a group word and a branch are named apart from the form', () => {
    expect(parseCompanyName('康佳集团股份有限公司')).toMatchObject({ core: '康佳', group: '集团' });
    expect(parseCompanyName('上海春意空调有限公司靖江分公司')).toMatchObject({
      core: '春意',
      branch: '靖江分公司',
    });
  });

  it('LC-2 a missing part is a hint and never a refusal', () => {
    expect(parseCompanyName('春意').missing).toEqual(['region', 'industry', 'form']);
    expect(parseCompanyName('靖江市春意空调有限公司').missing).toEqual([]);
  });

  it('LC-2 any text can be parsed and keeps a core when it has letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'上海市江苏(集团)股份有限公司厂春意空调科技 .A1') }),
        (text) => {
          const { core } = parseCompanyName(text);
          expect(core === '').toBe(!/[\p{L}\p{N}]/u.test(text));
        },
      ),
    );
  });
});
