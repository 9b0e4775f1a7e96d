export interface SampleCompany {
  name: string;
  phone: string;
  address: string;
  industry: string;
  introduction: string;
}

/** A company nobody has entered yet; its details are Chinese in every language, as its customers are. */
export function sampleCompany(core: string): SampleCompany {
  return {
    name: `靖江市${core}空调有限公司`,
    phone: `0523-8${digitsOf(core)}`,
    address: '江苏省泰州市靖江市人民南路128号',
    industry: '暖通空调',
    introduction: '生产中央空调末端，约120人，计划年内更换两条钣金线，展会上主动问价。',
  };
}

/** Seven digits that go with the name, so that a second tour does not collide with the first by its number. */
function digitsOf(core: string): string {
  const sum = [...core].reduce(
    (before, sign) => (before * 7919 + (sign.codePointAt(0) ?? 0)) % 10_000_000,
    7,
  );
  return String(sum).padStart(7, '0');
}
