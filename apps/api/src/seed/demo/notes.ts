import type { Chance } from '../chance.js';
import type { Trade } from '../companies/trades.js';
import type { StoryContact } from '../customers/story.js';

/** What a conversation was about; a note is written in the words of its phase. */
export type Phase = 'first' | 'needs' | 'offer' | 'deciding' | 'waiting' | 'served';

const phrases: Record<Phase, readonly string[]> = {
  first: [
    '第一次电话联系上{who}，对方确认公司主要做{makes}，目前{needs}一年采购两到三批，愿意收一份资料。已加微信，先发样册。',
    '打总机转到{who}，简单介绍了我们的产品，对方说现在有固定供应商，但交期经常拖，可以先报个价比较。',
    '展会上换过名片，今天回访{who}，还记得我们的展位，说月底前要定下半年的{needs}，让我准备方案。',
    '上门拜访，{who}带看了车间，现场设备用了六七年，毛病不少，提到明年有更新计划，负责人要等总经理点头。',
    '按网上留下的号码打过去，{who}接的，确实在找{needs}，问得很细：质保、付款方式、多久能到货。答应今天下班前发参数表。',
    '老客户介绍过来的，{who}比较热情，说预算还没批，让我下周带技术一起过去聊。',
    '前台不肯转接，留言后{who}回了电话，只给了五分钟，说资料发邮箱，看过再联系。',
  ],
  needs: [
    '和{who}对了一遍需求：{needs}大约{n}套，要求带安装和培训，最好{month}月前到位。让技术部核一下选型。',
    '{who}发来现有的图纸和清单，用量比上次说的多，另外想把旧的一起换掉，能不能折价回收，需要请示。',
    '微信沟通，对方担心和现有系统配不上，我把类似的两个案例发过去了，{who}说要拿给生产那边看。',
    '拜访{who}，顺便见到设备部的人，他们最在意售后响应时间，承诺四小时内到场，对方比较满意。',
    '电话了解到采购流程：使用部门提申请，{who}比价，最后总经理签字，金额超过二十万要三家比价。',
    '{who}说上次发的样册已经传给老板，老板问能不能先试用一个月。样机可以安排，要等库存。',
    '对方想了解{needs}的能耗数据，现有的电费每月{price}左右，已让技术做一份节能测算。',
  ],
  offer: [
    '发出正式报价，{n}套合计约{money}，含运费和一年质保。{who}说要和另外两家比较，周五前给答复。',
    '{who}嫌单价高，希望再降三个点，我说量上到{n}套可以申请，已向经理打报告。',
    '带技术上门讲方案，{who}和生产副总都在，问了安装周期和停产几天，现场把进度表排了出来。',
    '按对方意见改了第二版报价，去掉两项选配，总价{money}，付款改成三三四。等对方内部走流程。',
    '样机已经送到，安装调试半天，{who}安排了两个操作工学习，试用两周后看结果。',
    '{who}打电话来问能不能开专票、账期能不能给六十天，账期要公司批，先回复三十天。',
    '对手报价比我们低百分之六，但不含安装，我把两边的清单逐项列给{who}看，对方认可差价合理。',
  ],
  deciding: [
    '{who}透露老板倾向我们，合同条款让法务看，主要卡在违约金那条，已请公司法务配合改。',
    '约总经理见面谈了一个小时，基本敲定，{who}会后说让我们准备合同，数量先按{n}套走。',
    '对方内部评审通过，等集团盖章，{who}估计还要一周左右，期间每隔两天跟一次。',
    '合同草稿发给{who}，对方改了交货期和验收标准，我方可以接受，已回传第三版。',
    '{who}说预算已经下来，下周付定金，让我先把生产排上。提醒他意向期限快到了，抓紧走流程。',
    '商务谈判，价格让到{money}，对方要求赠送一套易损件，请示经理后同意，口头谈妥。',
  ],
  waiting: [
    '打了两次{who}没接，发微信留言，说这周在出差，下周再联系。',
    '{who}说项目推迟到下个季度，主要是厂房还没验收，让我{month}月份再跟。',
    '对方这个月忙着交货，{who}让先放一放，节后再谈，我把新版样册寄过去保持联系。',
    '电话里{who}态度一般，说老板对换供应商有顾虑，需要找机会直接见老板。',
    '{who}换岗了，新来的负责人还不熟悉情况，重新介绍了一遍，约了下周上门。',
    '回访，暂时没有进展，{who}说等年度预算，已经把我们列进备选名单。',
    '路过顺便拜访，{who}不在，和仓库的人聊了几句，现有库存还能撑一个多月。',
  ],
  served: [
    '电话回访{who}，设备运行正常，操作工反映界面好用，问了耗材的价格，已报。',
    '上门保养，换了一套密封件，{who}签了服务单，顺便提到隔壁车间也想上一条线。',
    '{who}反映有一台噪声偏大，售后当天去看，紧固后恢复正常，对方满意。',
    '和{who}对账，尾款说本月底安排，发票已经收到。',
    '节前拜访{who}，送了慰问品，聊到明年扩产，可能再要{n}套，先把意向记下。',
    '寄出保养手册和备件清单，{who}收到，约好下个季度巡检时间。',
    '{who}介绍了同行业的一家朋友公司给我们，已经约好时间去拜访。',
  ],
};

const ways: Record<
  Phase,
  readonly (readonly ['PHONE' | 'VISIT' | 'EMAIL' | 'WECHAT' | 'MEETING', number])[]
> = {
  first: [
    ['PHONE', 7],
    ['VISIT', 2],
    ['WECHAT', 1],
  ],
  needs: [
    ['PHONE', 4],
    ['VISIT', 3],
    ['WECHAT', 3],
    ['EMAIL', 1],
  ],
  offer: [
    ['PHONE', 3],
    ['VISIT', 3],
    ['EMAIL', 3],
    ['MEETING', 1],
    ['WECHAT', 2],
  ],
  deciding: [
    ['PHONE', 3],
    ['VISIT', 3],
    ['MEETING', 3],
    ['EMAIL', 1],
  ],
  waiting: [
    ['PHONE', 6],
    ['WECHAT', 3],
    ['VISIT', 1],
  ],
  served: [
    ['PHONE', 5],
    ['VISIT', 4],
    ['WECHAT', 2],
  ],
};

export type FollowUpWay = (typeof ways)[Phase][number][0];

export function wayOf(chance: Chance, phase: Phase): FollowUpWay {
  return chance.weighted(ways[phase]);
}

/** A note as a salesperson would write it, about the customer's trade and to this contact. */
export function noteOf(
  chance: Chance,
  trade: Trade,
  phase: Phase,
  contact: Pick<StoryContact, 'name' | 'title'>,
): string {
  const { makes, needs } = trade;
  const price = chance.whole(8, 90) * 1000;
  const slots: Record<string, string> = {
    who: addressed(contact),
    makes,
    needs,
    n: String(chance.whole(2, 24)),
    month: String(chance.whole(1, 12)),
    price: `${price / 10_000}万`,
    money: `${chance.whole(6, 180)}.${chance.whole(0, 9)}万`,
  };
  return chance.pick(phrases[phase]).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}

/** 王经理, 李总: the surname with what one calls the post. */
export function addressed({ name, title }: Pick<StoryContact, 'name' | 'title'>): string {
  const surname = name.charAt(0);
  if (title.includes('总')) return `${surname}总`;
  if (title.includes('经理')) return `${surname}经理`;
  return title.includes('主管') ? `${surname}主管` : `${surname}工`;
}

export const intentReasons = [
  '对方已看样机并认可方案，采购预算获批，希望本月内谈定合同。',
  '需求清单和技术参数已确认，对方要求提供正式报价和合同草稿。',
  '总经理亲自参与洽谈，明确表示在我们和另一家之间二选一，急需推进商务谈判。',
  '试用两周反馈良好，使用部门已提交采购申请，等待流程审批。',
  '对方开工日期已定，必须在月底前锁定供应商，成交把握较大。',
];

export const extensionReasons = [
  '对方集团正在做年度预算，预计下月初批复，项目负责人已明确会选我们，请求延长保护。',
  '技术方案已通过，合同在对方法务审核，流程还需要一到两周。',
  '客户厂房验收推迟，设备进场时间顺延，双方一直保持联系，申请增加时间。',
  '关键决策人出国考察，月底才回，回来后安排最终谈判。',
];

export const abandonReasons = [
  '对方已与同行签约，短期内没有需求。',
  '多次联系无人接听，地址也已搬迁。',
  '规模太小，采购量达不到起订要求。',
  '对方只从总部集中采购，本地没有决定权。',
  '行业不符，不使用我们的产品。',
];

export const rejectionReasons = [
  '地址不完整，缺少门牌号，请补充后重新录入。',
  '联系人电话无法接通，请核实。',
  '公司名称与营业执照不符。',
  '简介过于简单，看不出需求，请补充。',
];

export const approvalComments = [
  '同意，抓紧推进。',
  '同意。',
  '情况属实，同意。',
  '请每周汇报一次进展。',
  null,
  null,
];
export const refusalComments = [
  '理由不充分，先把需求谈清楚再申请。',
  '近两周没有跟进记录，不同意。',
  '先拿到对方的正式询价再报。',
];
export const recycleReasons = ['长期未跟进，收回重新分配。', '区域调整，收回公海。'];
export const lockReasons = [
  '集团正在洽谈战略合作，暂不领取。',
  '与该客户有未结纠纷，法务处理中。',
  '已由区域经理亲自对接，请勿领取。',
];
export const lostReasons = ['对方改用自产件，不再外购。', '价格竞争失利，转向低价供应商。', '企业停产清算。'];
export const handOverReason = '邱少华离职，客户移交宋世杰继续跟进。';
