import { featureText } from '../../../shared/i18n/feature-text.js';

/** The guided tour of the main job, step by step. */
export const useTourText = featureText('tour', {
  zhCN: {
    title: '功能导览',
    progress: '第 {{at}} 步，共 {{of}} 步',
    fold: '收起导览',
    unfold: '展开导览，第 {{at}} 步，共 {{of}} 步',
    close: '退出导览',
    back: '上一步',
    next: '下一步',
    finish: '完成',
    again: '重新开始',
    go: '去这里',
    goAs: '换成{{name}}，去这里',
    here: '您已在这一步的页面上',
    asWhom: '用 {{name}} 的身份',
    forward_one: '快进 {{count}} 天',
    forward_other: '快进 {{count}} 天',
    sample: '可以照抄的资料（点一下复制）',
    copied: '已复制',
    copy: '复制{{what}}',
    field: {
      name: '公司全称',
      phone: '公司电话',
      address: '详细地址',
      industry: '所属行业',
      introduction: '客户简介',
    },
    step: {
      welcome: {
        title: '十分钟看懂潮汐',
        body: '跟着一个客户走完一生：录入前查重、录入保护、审核、跟进、转意向、到期掉入公海、同事领取、经理分配。每一步都由您亲手操作，随时可以收起，下次接着来。',
      },
      collision: {
        title: '录入前先查重',
        body: '在“公司全称”里输入“春意”。边输入边列出名称相近的客户：谁在保护、还剩几天、为什么相近、能不能录入。',
      },
      entry: {
        title: '录入一个新客户',
        body: '清空后填下面这家公司，点“录入并保护”，客户就归李晓梅保护 30 天。如果提示有相近的客户，写一句区分理由就能继续。',
      },
      review: {
        title: '客服中心审核',
        body: '新保护的客户要经客服中心审核，超过 3 个工作日没通过就取消保护。在列表里找到这家公司，核对资料后点“通过”。',
      },
      followUp: {
        title: '写一条跟进',
        body: '打开刚录入的客户，写下这次沟通，并约好下次联系时间。到了那天，提醒会出现在工作台和消息提醒里。',
      },
      intent: {
        title: '申请转意向',
        body: '还是这家客户，点“申请转意向”，写明理由。申请会送到主管程建国那里，客户页能看到走到哪一步。',
      },
      approve: {
        title: '主管审批',
        body: '在“待我审批”里打开这条申请。批准前会写明后果：从今天起 15 天，比原来更早到期。点“批准”。',
      },
      clock: {
        title: '把时间拨快',
        body: '先快进 15 天：工作台会出现到期提醒。再快进 1 天：没签约的意向客户自动掉入公海。',
      },
      drop: {
        title: '它掉进了公海',
        body: '在公海里找到这家公司，打开看“它现在为什么是这样”。李晓梅 3 天内不能再领取同一个客户，按钮上写着原因。',
      },
      claim: {
        title: '同事领取',
        body: '王海涛联系上了对方。点“领取”，写下联系人和这次沟通，客户立刻归他，重新保护 30 天。两人同时领取时只有一人成功。',
      },
      allocate: {
        title: '经理分配',
        body: '勾选几个客户，点“分配给…”选一位同事。做完可以撤销；“分配与交接”里有离职交接和操作记录，7 天内都能撤销。',
      },
      done: {
        title: '走完了',
        body: '换成系统管理员，还可以看保护规则的试算、节假日和导入客户。祝您卖得顺利！',
      },
    },
  },
  enUS: {
    title: 'Guided tour',
    progress: 'Step {{at}} of {{of}}',
    fold: 'Fold the tour',
    unfold: 'Unfold the tour, step {{at}} of {{of}}',
    close: 'Leave the tour',
    back: 'Back',
    next: 'Next',
    finish: 'Finish',
    again: 'Start over',
    go: 'Take me there',
    goAs: 'Take me there as {{name}}',
    here: 'You are on the page of this step',
    asWhom: 'As {{name}}',
    forward_one: 'Move on {{count}} day',
    forward_other: 'Move on {{count}} days',
    sample: 'Details you may use (click to copy)',
    copied: 'Copied',
    copy: 'Copy {{what}}',
    field: {
      name: 'Full name',
      phone: 'Phone',
      address: 'Address',
      industry: 'Industry',
      introduction: 'Introduction',
    },
    step: {
      welcome: {
        title: 'Tidewater in ten minutes',
        body: 'Follow one customer through its life: collision check, entry, review, follow-up, intent, the drop into the pool, a claim by a colleague, allocation by the manager. You do every step yourself; fold this away any time and take it up again later.',
      },
      collision: {
        title: 'Check for a collision first',
        body: 'Type 春意 into the full name. While you type, customers with a like name are listed: who protects them, for how long, why they match, and whether you may enter yours.',
      },
      entry: {
        title: 'Enter a new customer',
        body: 'Clear it, fill in the company below and submit: it is protected by 李晓梅 (Li Xiaomei) for 30 days. If something resembles it, say in a sentence why yours is another.',
      },
      review: {
        title: 'Customer service reviews it',
        body: 'A new protection is reviewed; without approval within 3 working days it ends. Find the company in the list, check its details and approve.',
      },
      followUp: {
        title: 'Write a follow-up',
        body: 'Open the customer, note what was said and when to be in touch again. On that day it shows on the workbench and among the notifications.',
      },
      intent: {
        title: 'Apply for intent',
        body: 'On the same customer choose “Apply for intent” and say why. The application goes to the superior; the page shows where it stands.',
      },
      approve: {
        title: 'The manager decides',
        body: 'Open the application under “Waiting for me”. Before you approve it says what follows: 15 days from today, sooner than before. Approve it.',
      },
      clock: {
        title: 'Move the clock',
        body: 'Move on 15 days: reminders appear on the workbench. One more day: without a signed contract the customer drops into the pool by itself.',
      },
      drop: {
        title: 'It dropped into the pool',
        body: 'Find the company in the pool and open it: it says why it is there. Its former owner cannot claim it for 3 days; the button says so.',
      },
      claim: {
        title: 'A colleague claims it',
        body: 'Wang Haitao got through to them. Claim it with the contact and a note, and it is his at once for a fresh 30 days. Of two who claim at once exactly one wins.',
      },
      allocate: {
        title: 'The manager allocates',
        body: 'Tick some customers and assign them to a colleague. It can be undone; under “Allocation & handover” are the handover of a leaver and the history, each with its undo for 7 days.',
      },
      done: {
        title: 'That is the main job',
        body: 'As the administrator there is more: protection rules with a what-if, holidays, and the import. Happy selling!',
      },
    },
  },
});
