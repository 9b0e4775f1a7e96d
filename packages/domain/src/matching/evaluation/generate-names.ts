const regions =
  '北京 上海 深圳市 广州 杭州 苏州 南京市 武汉 成都 重庆 天津 青岛 宁波 无锡市 佛山市 东莞市 长沙 郑州 西安 合肥 江苏 浙江省 广东 ' +
  '山东 福建 湖北 湖南 四川 河南 安徽 江西 昆山 靖江市 江阴 义乌市 张家港 常熟 泉州 厦门 济南 烟台 大连 沈阳 哈尔滨 南昌';
const industries =
  '科技 电子科技 信息技术 智能科技 新材料 新材料科技 机械 机械设备 精密机械 自动化设备 空调 制冷设备 环保科技 生物科技 医疗器械 医药 ' +
  '食品 贸易 国际贸易 商贸 实业 投资 建设工程 建筑装饰 建材 五金制品 塑料制品 包装材料 纺织 服饰 家具 汽车零部件 物流 供应链管理 ' +
  '文化传媒 广告 教育科技 软件 网络科技 电子商务 能源科技 新能源 电气 化工 农业发展 餐饮管理 酒店管理 人力资源';
const forms =
  '有限公司 有限公司 有限公司 有限公司 有限公司 有限责任公司 股份有限公司 集团有限公司 厂 (集团)股份有限公司 有限公司 有限公司';

const regionList = regions.split(' ');
const industryList = industries.split(' ');
const formList = forms.split(' ');

/**
 * Full names around given short forms, always the same ones: 春意 becomes 靖江市春意空调有限公司 or
 * 春意(苏州)电子科技有限公司. They are the crowd in which the right company must be found.
 */
export function generateFullNames(shortForms: readonly string[], seed: number): readonly string[] {
  const random = generator(seed);
  return shortForms.map((short) => {
    const region = pick(regionList, random);
    const industry = pick(industryList, random);
    const form = pick(formList, random);
    const shape = random();
    if (shape < 0.06) return `${short}(${region})${industry}${form}`;
    if (shape < 0.12) return `${short}${industry}${form}`;
    return `${region}${short}${industry}${form}`;
  });
}

/** A small linear congruential generator; numbers from 0 up to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function pick<T>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}
