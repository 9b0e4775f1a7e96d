import { isPlace, placesOf, provinces } from './places-of.js';

describe('where a company lies', () => {
  test.each([
    ['江苏省泰州市靖江市新港大道8号', '春意', ['江苏', '泰州', '靖江']],
    ['江苏省靖江市人民路1号', '春意', ['江苏', '靖江']],
    ['靖江市人民路1号', '春意', ['江苏', '靖江']],
    ['中国 江苏省 南京市 江宁区 秣陵街道', '春意', ['江苏', '南京']],
    ['北京市朝阳区建国路1号', '春意', ['北京']],
    ['吉林省吉林市船营区', '春意', ['吉林']],
    ['内蒙古自治区呼和浩特市新城区', '春意', ['内蒙古', '呼和浩特']],
    ['开发区8号', '靖江市春意空调有限公司', ['江苏', '靖江']],
    [null, '长江(武汉)机械有限公司', ['湖北', '武汉']],
    [null, '春意', []],
  ])('AC-9 %s (%s)', (address, name, expected) => {
    expect(placesOf(address, name, 'CN')).toEqual(expected);
  });

  test('AC-9 a company abroad lies in no province', () => {
    expect(placesOf('江苏路1号', '春意', 'JP')).toEqual([]);
  });

  test('AC-9 every place that can be found can be chosen, once', () => {
    const all = provinces.flatMap(({ name, cities }) => [name, ...cities]);
    expect(provinces).toHaveLength(34);
    expect(all.every(isPlace)).toBe(true);
    for (const { name, cities } of provinces) {
      for (const city of cities) expect(placesOf(`${name}${city}市`, '', 'CN')[0]).toBe(name);
    }
  });
});
