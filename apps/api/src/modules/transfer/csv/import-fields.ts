import { contactMax, entryMax } from '@tidewater/domain';

type CompanyField = keyof typeof entryMax;
type ContactField = keyof typeof contactMax;

/** What a column or a constant can be mapped to. */
export type ImportField = CompanyField | `contact.${ContactField}` | 'confirmDuplicate';

/** Headers people give these columns, in small letters without spaces, underscores and punctuation. */
const headers: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    '公司名称',
    '企业名称',
    '客户名称',
    '单位名称',
    '名称',
    '公司',
    '公司全称',
    '企业全称',
    '全称',
    '客户',
    '单位',
    'name',
    'fullname',
    'company',
    'companyname',
    'customer',
    'customername',
    'account',
    'accountname',
  ],
  address: [
    '地址',
    '详细地址',
    '公司地址',
    '注册地址',
    '办公地址',
    '通讯地址',
    'address',
    'fulladdress',
    'street',
  ],
  industry: ['行业', '所属行业', '行业类别', '经营行业', 'industry', 'sector'],
  phone: [
    '电话',
    '公司电话',
    '固定电话',
    '座机',
    '联系电话',
    '总机',
    'phone',
    'tel',
    'telephone',
    'companyphone',
  ],
  introduction: [
    '简介',
    '公司简介',
    '企业简介',
    '介绍',
    '经营范围',
    '备注',
    'introduction',
    'description',
    'about',
    'notes',
  ],
  creditCode: [
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '税号',
    '纳税人识别号',
    'creditcode',
    'uscc',
    'unifiedsocialcreditcode',
    'taxnumber',
  ],
  country: ['国家', '国家代码', '国家地区', 'country', 'countrycode'],
  postcode: ['邮编', '邮政编码', 'postcode', 'zip', 'zipcode', 'postalcode'],
  'contact.name': ['联系人', '联系人姓名', '姓名', '负责人', 'contact', 'contactname', 'contactperson'],
  'contact.title': [
    '职务',
    '职位',
    '职称',
    '联系人职务',
    '联系人职位',
    'title',
    'jobtitle',
    'position',
    'contacttitle',
  ],
  'contact.mobile': [
    '手机',
    '手机号',
    '手机号码',
    '移动电话',
    '联系人手机',
    'mobile',
    'cell',
    'cellphone',
    'contactmobile',
  ],
  'contact.phone': ['联系人电话', '联系人座机', '直线', 'contactphone', 'directphone'],
  'contact.email': ['邮箱', '电子邮箱', '电子邮件', '邮件', '联系人邮箱', 'email', 'mail', 'contactemail'],
  'contact.wechat': ['微信', '微信号', '联系人微信', 'wechat', 'weixin', 'contactwechat'],
  confirmDuplicate: ['重复说明', '确认重复', 'confirmduplicate'],
};

const fields = Object.keys(headers).filter(isImportField);
const byHeader = new Map(fields.flatMap((field) => headers[field].map((header) => [header, field] as const)));

export function isImportField(field: string): field is ImportField {
  return Object.hasOwn(headers, field);
}

export interface SuggestedMapping {
  readonly column: string;
  readonly field: ImportField;
}

/** What the columns probably hold, by their headers; each field once, the first fitting column. */
export function suggestMapping(columns: readonly string[]): SuggestedMapping[] {
  const taken = new Set<ImportField>();
  return columns.flatMap((column) => {
    const field = fieldOf(column);
    if (field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ column, field }];
  });
}

function fieldOf(column: string): ImportField | undefined {
  const exact = fields.find((field) => field === column.trim());
  return (
    exact ??
    byHeader.get(
      column
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
  );
}
