import { isCommonPassword, passwordProblem } from './password-rules.js';

const names = ['ouyangmy', 'ouyang mingyue', '欧阳明月', '靖江春意空调有限公司', 'chunyi'];

describe('A28 a new password', () => {
  test.each(['1234567', 'a$9Xq!z', '密码密码密码密'])('A28 %s is too short', (password) => {
    expect(passwordProblem(password, names)).toEqual({ problem: 'TOO_SHORT', limit: 8 });
  });

  test('A28 length is counted in characters as people count them', () => {
    expect(passwordProblem('🔑🐳🌊🧂🪣🛶⚓', names)).toEqual({ problem: 'TOO_SHORT', limit: 8 });
    expect(passwordProblem('🔑🐳🌊🧂🪣🛶⚓🧭', names)).toBeNull();
    expect(passwordProblem('渔'.repeat(256).replace(/^./, '船网'), names)).toEqual({
      problem: 'TOO_LONG',
      limit: 256,
    });
  });

  test.each([
    'correct horse battery staple',
    'x7#kQ2!vLm9z',
    'Tidewater-demo-2',
    '潮水退了才知道谁在裸泳',
    'gezeiten kommen und gehen jeden tag, und niemand zaehlt sie mit ausser dem Pegel am Hafen',
    'bachelor-otter-plinth',
    'nur kleine buchstaben',
    'sales1 likes tea at seven',
    '8317204975318642',
    'mopping-lantern-42',
  ])('A28 %s is fine: no kinds of characters are asked for, and long ones are welcome', (password) => {
    expect(passwordProblem(password, [...names, 'sales1'])).toBeNull();
  });

  test.each([
    'password',
    'Password1',
    'P@ssw0rd',
    'p@ssw0rd2024!',
    'passw0rd123',
    'PASSWORD!!!',
    '12345678',
    '123456789',
    '1234567890',
    '87654321',
    '11111111',
    '88888888',
    '00000000',
    '20080808',
    '19880808',
    'abcd1234',
    'a1b2c3d4',
    'qwertyuiop',
    'qwerty123',
    'Qwerty123!',
    'asdfghjkl',
    'zxcvbnm123',
    '1qaz2wsx',
    '1q2w3e4r',
    '1q2w3e4r5t',
    'q1w2e3r4',
    'zaq12wsx',
    'qazwsxedc',
    'qweasdzxc',
    'qwe123456',
    'asd123456',
    'a123456789',
    'aa123456',
    'abc123456',
    'wz19880808',
    'woaini1314',
    'woaini520',
    'woaini521',
    '5201314520',
    '1314520520',
    'iloveyou',
    'iloveyou1',
    'sunshine',
    'princess1',
    'football',
    'baseball1',
    'superman',
    'trustno1',
    'letmein123',
    'welcome1',
    'Welcome2024',
    'admin123',
    'Admin@123',
    'admin888',
    'root1234',
    'monkey123',
    'dragon12',
    'master99',
    'shadow12',
    'michael1',
    'jordan23',
    'computer',
    'internet',
    'whatever',
    'starwars',
    'pokemon1',
    'liverpool',
    'chelsea1',
    'charlie1',
    'jennifer',
    'changeme',
    'aaaaaaaa',
    'abababab',
    'abcabcabc',
    '12121212',
    'qwe123qwe',
    'qwe123asd',
    'abc123abc',
    'asdasdasd',
    'zhangwei123',
    'wangwei1988',
    'xiaoming123',
    'baobao520',
    'laopo1314',
    'caonima123',
    'zhongguo1',
    'taobao123',
    'Summer2024',
    'administrator',
    'testtest',
    'test1234',
    'mima1234',
    'nihao123',
    'qq123456',
    'w123456789',
    'zxc123456',
    '!@#$%^&*',
  ])('A28 %s is among the most common ones', (password) => {
    expect(isCommonPassword(password)).toBe(true);
    expect(passwordProblem(password, [])?.problem).toBe('TOO_COMMON');
  });

  test.each([
    'ouyangmy2024',
    'OuyangMingyue@88',
    'ymgnayuo',
    'ouyangmyouyangmy',
    '欧阳明月欧阳明月',
    '靖江春意空调有限公司1',
    'Chunyi123',
    'password-ouyangmy',
  ])('A28 %s is little more than a name of the account or the company', (password) => {
    expect(passwordProblem(password, names)?.problem).toBe('TOO_SIMILAR');
  });

  test('A22 judging a hostile password takes no time worth speaking of', () => {
    for (const password of [
      `${'a'.repeat(50_000)}!`,
      '1'.repeat(50_000),
      '!'.repeat(50_000),
      'ab1'.repeat(16_000),
    ]) {
      const begun = performance.now();
      passwordProblem(password, names);
      expect(performance.now() - begun).toBeLessThan(50);
    }
  });
});
