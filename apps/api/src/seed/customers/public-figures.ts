/** Names which the lists of `people-names` can make and which readers know from the news: nobody in a demo has them. */
export const publicFigures: ReadonlySet<string> = new Set(
  (
    '邓小平 李鹏 李强 李建国 汪洋 孙春兰 郭金龙 秦刚 马凯 宋平 王刚 王勇 张勇 张一鸣 丁磊 李斌 王涛 李宁 姚明 马龙 王浩 陈龙 李健 ' +
    '张杰 胡军 宋丹丹 邓超 黄磊 韩磊 王凯 杨洋 刘涛 余华 李敏 刘洋'
  ).split(' '),
);
