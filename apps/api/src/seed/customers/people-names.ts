import type { Chance } from '../chance.js';
import { publicFigures } from './public-figures.js';

const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
);
const givenTwo = (
  '建国 志强 伟明 海燕 晓东 丽华 国庆 文斌 春兰 永刚 秀英 立新 小平 俊杰 雪梅 家豪 子涵 思远 雨桐 佳琪 浩然 梓轩 欣怡 志远 ' +
  '建华 红梅 卫东 玉兰 爱民 金龙 明辉 晓红 婷婷 文静 少华 振宇 凯文 丹丹 锦程 世杰 美玲 庆华 德胜 宝林 云飞 翠萍 宏伟 亚男 ' +
  '学军 春生 彩霞 耀辉 旭东 一鸣 嘉欣 梦洁 泽宇 天佑 景行 若曦 怀民 长青'
).split(' ');
const givenOne = Array.from('伟芳敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华鹏辉玲飞鑫波斌宇浩凯健俊帆帅旭宁龙');

/** A believable name that is no public figure's. */
export function personName(chance: Chance): string {
  for (;;) {
    const name =
      chance.pick(surnames) + (chance.happens(0.62) ? chance.pick(givenTwo) : chance.pick(givenOne));
    if (!publicFigures.has(name)) return name;
  }
}
