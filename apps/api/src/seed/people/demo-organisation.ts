import type { DepartmentPlan, OrganisationPlan, PersonPlan } from './organisation.js';

const departments: readonly DepartmentPlan[] = [
  { key: 'group', name: '潮汐集团', under: null },
  { key: 'east', name: '潮汐华东有限公司', under: 'group' },
  { key: 'sales-1', name: '销售一部', under: 'east' },
  { key: 'sales-1-a', name: '销售一部一组', under: 'sales-1' },
  { key: 'sales-1-b', name: '销售一部二组', under: 'sales-1' },
  { key: 'sales-2', name: '销售二部', under: 'east' },
  { key: 'sales-2-a', name: '销售二部一组', under: 'sales-2' },
  { key: 'sales-2-b', name: '销售二部二组', under: 'sales-2' },
  { key: 'south', name: '潮汐华南有限公司', under: 'group' },
  { key: 'sales-3', name: '销售三部', under: 'south' },
  { key: 'sales-3-a', name: '销售三部一组', under: 'sales-3' },
  { key: 'sales-3-b', name: '销售三部二组', under: 'sales-3' },
  { key: 'service', name: '潮汐服务有限公司', under: 'group' },
  { key: 'service-centre', name: '客户服务中心', under: 'service' },
  { key: 'review', name: '保护审核组', under: 'service-centre' },
  { key: 'after-sales', name: '售后服务部', under: 'service' },
  { key: 'after-sales-east', name: '华东售后组', under: 'after-sales' },
  { key: 'after-sales-south', name: '华南售后组', under: 'after-sales' },
  { key: 'headquarters', name: '集团总部', under: 'group' },
  { key: 'key-accounts', name: '大客户部', under: 'headquarters' },
  { key: 'credit', name: '信用管理组', under: 'key-accounts' },
  { key: 'it', name: '信息部', under: 'headquarters' },
];

/** account name department, below the superior of the block */
const sellers: readonly (readonly [superior: string, lines: string])[] = [
  [
    'manager',
    `sales1 李晓梅 sales-1-a
     sales2 王海涛 sales-1-b
     sales4 何佳琪 sales-1-a
     sales5 朱志远 sales-1-a
     sales6 林文静 sales-1-b
     sales7 高振宇 sales-1-b
     sales8 马丽华 sales-1-a`,
  ],
  [
    'manager2',
    `sales3 赵敏 sales-2-a
     sales9 罗浩然 sales-2-a
     sales10 梁雪梅 sales-2-a
     sales11 宋世杰 sales-2-b
     sales12 唐嘉欣 sales-2-b
     sales13 许国庆 sales-2-b
     sales14 邓梦洁 sales-2-a`,
  ],
  [
    'manager3',
    `sales15 冯家豪 sales-3-a
     sales16 曾思远 sales-3-a
     sales17 彭雨桐 sales-3-a
     sales18 萧凯文 sales-3-b
     sales19 蔡欣怡 sales-3-b
     sales20 潘泽宇 sales-3-b`,
  ],
];

const salespeople: readonly PersonPlan[] = sellers.flatMap(([superior, lines]) =>
  lines.split('\n').map((line, at) => {
    const [account = '', name = '', department = ''] = line.trim().split(' ');
    const title = at % 3 === 2 ? '高级销售代表' : '销售代表';
    return { account, name, title, department, superior, roles: ['preSales'] };
  }),
);

/** About forty people in four levels; the accounts of the demo among them. */
export const demoOrganisation: OrganisationPlan = {
  departments,
  people: [
    person('ceo', '潘立群', '总经理', 'group', null, 'executive'),
    person('vp', '韩慧', '销售副总经理', 'headquarters', 'ceo', 'executive'),
    person('admin', '吴安', '系统管理员', 'it', 'ceo', 'admin'),
    { ...person('manager', '程建国', '销售一部经理', 'sales-1', 'vp', 'salesManager'), manages: ['sales-1'] },
    {
      ...person('manager2', '沈秀英', '销售二部经理', 'sales-2', 'vp', 'salesManager'),
      manages: ['sales-2'],
    },
    {
      ...person('manager3', '黎志强', '销售三部经理', 'sales-3', 'vp', 'salesManager'),
      manages: ['sales-3'],
    },
    ...salespeople,
    { ...person('sales21', '邱少华', '销售代表', 'sales-2-b', 'manager2', 'preSales'), gone: true },
    {
      ...person('assistant', '陈雨', '销售助理', 'sales-1-a', 'manager', 'salesAssistant'),
      manages: ['sales-1-b'],
    },
    {
      ...person('assistant2', '谢丹丹', '销售助理', 'sales-2-a', 'manager2', 'salesAssistant'),
      manages: ['sales-2-b'],
    },
    person('servicehead', '范卫东', '客服中心主任', 'service-centre', 'ceo', 'reviewer'),
    person('reviewer', '孙静', '客服专员', 'review', 'servicehead', 'reviewer'),
    person('reviewer2', '贾婷婷', '客服专员', 'review', 'servicehead', 'reviewer'),
    person('servicelead', '江永刚', '售后服务部经理', 'after-sales', 'ceo', 'afterSales'),
    person('aftersales', '周强', '售后工程师', 'after-sales-east', 'servicelead', 'afterSales'),
    person('aftersales2', '董爱民', '售后工程师', 'after-sales-east', 'servicelead', 'afterSales'),
    person('aftersales3', '覃德胜', '售后工程师', 'after-sales-south', 'servicelead', 'afterSales'),
    person('keyhead', '钟美玲', '大客户部经理', 'key-accounts', 'ceo', 'keyAccount'),
    person('keyaccount', '郑岚', '信用主管', 'credit', 'keyhead', 'keyAccount'),
  ],
};

function person(
  account: string,
  name: string,
  title: string,
  department: string,
  superior: string | null,
  role: string,
): PersonPlan {
  return { account, name, title, department, superior, roles: [role] };
}
