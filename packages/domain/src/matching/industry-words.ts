/** Words of trade that follow the core name; frequent, so they distinguish little. */
const words =
  '科技 技术 电子 材料 新材料 新材 能源 新能源 生物 药业 发展 电气 投资 实业 服务 智能 医药 信息 装备 环保 医疗 化工 ' +
  '食品 制药 机械 汽车 资源 银行 光电 设备 教育 工程 传媒 系统 地产 房地产 置业 环境 精密 产业 电力 微电子 软件 工业 ' +
  '半导体 家居 资本 商业 商贸 贸易 通信 通讯 物流 数字 文化 证券 电器 矿业 开发 铝业 控制 机电 健康 化学 网络 自动化 ' +
  '设计 水务 企业 部件 零部件 动力 金融 用品 包装 高新 高新技术 建设 制造 玻璃 航空 高速 公路 高速公路 燃气 天然气 ' +
  '数码 电池 旅游 零售 重工 光学 石油 石化 化纤 高科 精工 酒业 出版 保险 酒店 照明 管理 集成 纸业 海洋 生态 创新 ' +
  '电路 轴承 传动 精机 数科 仪表 仪器 仪器仪表 合金 激光 咨询 交通 运输 热电 机床 创业 糖业 黄金 数控 路桥 建材 ' +
  '文旅 电源 农业 牧业 制品 视讯 商务 电子商务 特种 节能 医院 液压 电机 机器人 管业 世纪 租赁 国际 国际贸易 进出口 ' +
  '空调 暖通 制冷 五金 门窗 幕墙 家具 家电 服饰 服装 纺织 印染 针织 鞋业 皮革 塑料 塑业 橡胶 橡塑 模具 铸造 锻造 ' +
  '钢铁 钢管 钢结构 特钢 不锈钢 金属 铜业 锌业 稀土 电缆 线缆 光缆 电线 阀门 水泵 泵业 压缩机 电梯 锅炉 船舶 造船 ' +
  '港口 港务 航运 海运 货运 快递 供应链 仓储 餐饮 饮料 乳业 茶业 粮油 调味品 肉业 水产 渔业 林业 种业 园林 园艺 花卉 ' +
  '装饰 装修 建筑 建工 安装 劳务 人力资源 人才 招聘 广告 影视 娱乐 游戏 动漫 印刷 文具 玩具 礼品 工艺品 珠宝 首饰 ' +
  '美容 化妆品 日化 洗涤 母婴 体育 健身 养老 护理 诊断 器械 医疗器械 检测 检验 认证 计量 测绘 勘察 监理 物业 家政 ' +
  '律师 会计 税务 知识产权 专利 典当 担保 小额贷款 基金 信托 期货 拍卖 安防 消防 门业 锁业 木业 陶瓷 水泥 混凝土 ' +
  '石材 涂料 油漆 颜料 农药 化肥 肥料 饲料 兽药 养殖 光伏 风电 水电 核电 储能 充电 电动车 摩托车 客车 轮胎 配件 ' +
  '汽配 维修 修理 百货 超市 连锁 批发 商场 电商 信息技术 网络科技 云计算 大数据 物联网 传感器 芯片 集成电路 显示 ' +
  '元件 元器件 电子元件 连接器 继电器 变压器 开关 电热 供热 热力 供水 排水 污水处理 水处理 再生 循环 回收 实验 研究 ' +
  '研究院 研究所 中心 学校 幼儿园 培训 事务所 门诊部 卫生院 诊所 药房 药店 大药房 合作社 专业合作社 经营部 商行 ' +
  '商店 工作室 门市部 加工厂 工厂 车间 农场 林场 牧场 饭店 宾馆 餐厅 酒楼 协会 学会 大学 学院';

export const industryWords: ReadonlySet<string> = new Set(words.split(' '));
const longest = Math.max(...Array.from(industryWords, (word) => word.length));

/** The industry words a text ends with, longest first each time; at least `keep` characters stay in front. */
export function splitIndustry(text: string, keep = 2): { readonly rest: string; readonly industry: string } {
  let rest = text;
  for (;;) {
    const word = lastWord(rest, keep);
    if (word === null) return { rest, industry: text.slice(rest.length) };
    rest = rest.slice(0, -word.length);
  }
}

function lastWord(text: string, keep: number): string | null {
  for (let length = Math.min(longest, text.length - keep); length >= 2; length -= 1) {
    const word = text.slice(-length);
    if (industryWords.has(word)) return word;
  }
  return null;
}
