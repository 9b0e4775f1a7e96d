import type { Locale } from '@tidewater/domain';

import { companyZone } from '../../../platform/company-zone.js';
import type { ColumnKey } from './column-keys.js';

interface Words {
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly [word: string]: unknown;
}

const words = {
  'zh-CN': {
    file: '客户导出',
    watermark: '导出水印',
    stage: { potential: '潜在', intent: '意向', formal: '正式', pool: '公海' },
    importance: { important: '重要', potential: '潜力', ordinary: '普通' },
    lifecycle: { NONE: '', NEW: '新客户', RETURNING: '回头客', DORMANT: '休眠', LOST: '流失' },
    gone: '发起导出的账号已停用',
    rights: '权限在导出途中有变化，请重新导出',
    quota: '导出途中客户增多，超过了今天的额度，请重新导出',
    fault: '导出因系统故障中断，请稍后重试',
    columns: {
      name: '公司名称',
      code: '客户编号',
      stage: '阶段',
      industry: '行业',
      address: '详细地址',
      postcode: '邮编',
      country: '国家',
      phone: '公司电话',
      introduction: '简介',
      creditCode: '统一社会信用代码',
      'contact.name': '联系人',
      'contact.title': '联系人职务',
      'contact.mobile': '联系人手机',
      'contact.phone': '联系人电话',
      'contact.email': '联系人邮箱',
      'contact.wechat': '联系人微信',
      owner: '跟进人',
      creator: '录入人',
      protectedUntil: '保护到期',
      daysLeft: '剩余天数',
      lastFollowUpAt: '最近跟进',
      nextContactAt: '下次联系时间',
      careClass: '关怀等级',
      importance: '重要程度',
      dealCount: '成交次数',
      firstDealOn: '首次成交',
      lastDealOn: '最近成交',
      valueLifecycle: '价值阶段',
      poolSince: '进入公海',
      poolReason: '进入公海的原因',
      createdAt: '录入时间',
      updatedAt: '更新时间',
    },
  },
  'en-US': {
    file: 'customer export',
    watermark: 'Export watermark',
    stage: { potential: 'Potential', intent: 'Intent', formal: 'Formal', pool: 'Pool' },
    importance: { important: 'Important', potential: 'Potential', ordinary: 'Ordinary' },
    lifecycle: { NONE: '', NEW: 'New', RETURNING: 'Returning', DORMANT: 'Dormant', LOST: 'Lost' },
    gone: 'The account that started the export is disabled',
    rights: 'Rights changed while the export ran; please export again',
    quota: 'Customers were added while the export ran and passed today’s quota; please export again',
    fault: 'A fault of ours stopped the export; please try again later',
    columns: {
      name: 'Company name',
      code: 'Code',
      stage: 'Stage',
      industry: 'Industry',
      address: 'Address',
      postcode: 'Postcode',
      country: 'Country',
      phone: 'Company phone',
      introduction: 'Introduction',
      creditCode: 'Credit code',
      'contact.name': 'Contact name',
      'contact.title': 'Contact title',
      'contact.mobile': 'Contact mobile',
      'contact.phone': 'Direct phone',
      'contact.email': 'Contact email',
      'contact.wechat': 'Contact WeChat',
      owner: 'Owner',
      creator: 'Entered by',
      protectedUntil: 'Protected until',
      daysLeft: 'Days left',
      lastFollowUpAt: 'Last follow-up',
      nextContactAt: 'Next contact',
      careClass: 'Care class',
      importance: 'Importance',
      dealCount: 'Deals',
      firstDealOn: 'First deal',
      lastDealOn: 'Last deal',
      valueLifecycle: 'Value stage',
      poolSince: 'In the pool since',
      poolReason: 'Reason it is in the pool',
      createdAt: 'Entered at',
      updatedAt: 'Changed at',
    },
  },
} as const satisfies Record<Locale, Words>;

export type ExportFault = 'gone' | 'rights' | 'quota' | 'fault';

/** What an export says to whoever made it, in their language; moments in the company's zone. */
export function exportWords(locale: Locale) {
  const said = words[locale];
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: companyZone(),
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return {
    file: said.file,
    watermark: said.watermark,
    columnOf: (key: ColumnKey): string => said.columns[key],
    stageOf: (stage: string): string => wordOf(said.stage, stage),
    importanceOf: (importance: string): string => wordOf(said.importance, importance),
    lifecycleOf: (lifecycle: string): string => wordOf(said.lifecycle, lifecycle),
    /** An ISO instant as `2026-11-22 14:30`. */
    moment: (iso: string): string => (iso === '' ? '' : clock.format(Date.parse(iso))),
    fault: (fault: ExportFault): string => said[fault],
  };
}
export type ExportWords = ReturnType<typeof exportWords>;

function wordOf(known: Readonly<Record<string, string>>, word: string): string {
  return known[word] ?? word;
}
