import { featureText } from '../i18n/feature-text.js';

export const useRevokeText = featureText('revoke', {
  zhCN: {
    revoke: '收回',
    title: '收回{{name}}的权限？',
    help: '立即生效，对方正开着的页面也会看不到。',
    reason: '为什么收回（可不填）',
    example: '例如：项目已结束',
    grants_one: '{{count}} 项授权',
    grants_other: '{{count}} 项授权',
    cascade: '{{name}}在这个客户上给出的 {{grants}}也一起收回',
    cascadeHelp: '包括别人再往下给的；不选就保留。',
    cascadeMembers: '{{name}}的成员仅凭这项授权给出的 {{grants}}也一起收回',
    membersHelp: '包括别人再往下给的；自己另有权限授权的成员，给出的不动。不选就保留。',
    done: '已收回',
  },
  enUS: {
    revoke: 'Revoke',
    title: 'Revoke the access of {{name}}?',
    help: 'It takes effect at once, on pages that are open as well.',
    reason: 'Why (may stay empty)',
    example: 'For example: the project is over',
    grants_one: 'grant',
    grants_other: '{{count}} grants',
    cascade: 'Also revoke the {{grants}} {{name}} has given on this customer',
    cascadeHelp: 'With what others gave on from there; otherwise it stays.',
    cascadeMembers: 'Also revoke the {{grants}} that members of {{name}} could give only because of it',
    membersHelp:
      'With what others gave on from there. Members who may share the customer otherwise keep what they gave. Unless chosen it all stays.',
    done: 'Revoked',
  },
});
