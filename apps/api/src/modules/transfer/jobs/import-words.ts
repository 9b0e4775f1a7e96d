import {
  problemSentence,
  refusalSentence,
  say,
  type Locale,
  type Reader,
  type Refusal,
} from '@tidewater/domain';

import { companyZone } from '../../../platform/company-zone.js';
import type { ImportOutcome } from '../data/import-job.repository.js';

const words = {
  'zh-CN': {
    header: ['行号', '名称', '结果', '原因'],
    outcome: { CREATED: '已导入', READY: '可以导入', REFUSED: '未导入', MALFORMED: '无法读取' },
    resembles: '与“{name}”相近',
    same: '与“{name}”重复',
    sameRow: '与第 {row} 行重复',
    incomplete: '资料不全，待领取时补全',
    outOfChecks: '查重次数已用完，请稍后再导入其余各行',
    malformed: '该行格式有误：引号或列数与表头不符',
    between: '；',
    colon: '：',
    gone: '发起导入的账号已停用',
    noFile: '文件已不存在或无法读取',
    fault: '导入因系统故障中断，请稍后重试',
    file: '导入结果',
    fields: {
      name: '名称',
      address: '地址',
      industry: '行业',
      phone: '电话',
      introduction: '简介',
      creditCode: '统一社会信用代码',
      country: '国家',
      postcode: '邮编',
      'contact.name': '联系人',
      'contact.title': '联系人职务',
      'contact.mobile': '联系人手机',
      'contact.phone': '联系人电话',
      'contact.email': '联系人邮箱',
      'contact.wechat': '联系人微信',
    },
  },
  'en-US': {
    header: ['Row', 'Name', 'Outcome', 'Reason'],
    outcome: { CREATED: 'Imported', READY: 'Can be imported', REFUSED: 'Left out', MALFORMED: 'Unreadable' },
    resembles: 'Resembles “{name}”',
    same: 'The same as “{name}”',
    sameRow: 'The same as row {row}',
    incomplete: 'Incomplete, to be completed when it is claimed',
    outOfChecks: 'Your collision checks are used up; import the remaining lines later',
    malformed: 'The line is malformed: its quotation marks or columns do not fit the header',
    between: '; ',
    colon: ': ',
    gone: 'The account that started the import is disabled',
    noFile: 'The file is gone or cannot be read',
    fault: 'A fault of ours stopped the import; please try again later',
    file: 'import result',
    fields: {
      name: 'Name',
      address: 'Address',
      industry: 'Industry',
      phone: 'Phone',
      introduction: 'Introduction',
      creditCode: 'Credit code',
      country: 'Country',
      postcode: 'Postcode',
      'contact.name': 'Contact',
      'contact.title': "Contact's title",
      'contact.mobile': "Contact's mobile",
      'contact.phone': "Contact's phone",
      'contact.email': "Contact's email",
      'contact.wechat': "Contact's WeChat",
    },
  },
} as const satisfies Record<Locale, unknown>;

export type ImportFault = 'gone' | 'noFile' | 'fault';

/** What an import tells whoever started it, in their language. */
export function importWords(locale: Locale) {
  const own = words[locale];
  const reader: Reader = { locale, zone: companyZone(), nameOf: () => '' };
  return {
    header: own.header,
    fileName: own.file,
    malformed: own.malformed,
    outOfChecks: own.outOfChecks,
    outcomeOf: (outcome: ImportOutcome['outcome']): string => own.outcome[outcome],
    fault: (fault: ImportFault): string => own[fault],
    sameRow: (row: number): string => own.sameRow.replace('{row}', String(row)),
    created: (resembles: string | null, incomplete: boolean): string =>
      [
        resembles === null ? null : own.resembles.replace('{name}', () => resembles),
        incomplete ? own.incomplete : null,
      ]
        .filter((part) => part !== null)
        .join(own.between),
    refused: (refusal: Refusal, resembles: string | null): string => {
      const fields = refusal.fields?.map((problem) => {
        const path = problem.path.join('.');
        const label = Object.entries(own.fields).find(([field]) => field === path)?.[1] ?? path;
        return `${label}${own.colon}${say(problemSentence(problem), reader)}`;
      });
      if (fields !== undefined && fields.length > 0) return fields.join(own.between);
      const sentence = say(refusalSentence(refusal), reader);
      return resembles === null
        ? sentence
        : `${sentence}${own.between}${own.same.replace('{name}', () => resembles)}`;
    },
  };
}
export type ImportWords = ReturnType<typeof importWords>;
