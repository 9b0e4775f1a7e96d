/**
 * The cores of the passwords people choose most, without the digits and signs they put around them; a password is
 * common when nothing else is left of it. With what is added in `isCommonPassword` they stand for many thousands.
 * Gathered by hand for this product from what is commonly known of leaked lists; no list of others was copied.
 */
export const commonCores: () => ReadonlySet<string> = once(
  () => new Set([english, names, chinese, keyboards].join(' ').split(/\s+/)),
);

const english = `
password passwd passwort passphrase pass passw passwrd pwd admin administrator administrador root user username guest
login logon welcome letmein master manager system server service support test tester testing testtest demo default
changeme change secret private secure security access account office company business sales crm customer client
computer internet network windows microsoft google facebook twitter instagram linkedin apple android samsung nokia
huawei xiaomi oracle cisco linux ubuntu debian mysql postgres database backup temp temporary sample example
iloveyou loveyou iloveu ilovegod iloveme lovely lovers loveme love lover loving sweetheart sweetie honey honeybee
baby babygirl babyboy angel angels princess prince queen king kingdom beautiful gorgeous pretty cutie sunshine
sunflower flower flowers rainbow butterfly chocolate cookie cookies cheese banana orange strawberry blueberry cherry
peaches pepper ginger cinnamon coffee whiskey tequila budweiser heineken football baseball basketball soccer hockey
tennis golf golfer rugby cricket volleyball swimming running skater skateboard snowboard surfing fishing hunting
hunter ranger cowboys yankees redsox lakers raiders steelers eagles packers broncos dolphins rangers arsenal chelsea
liverpool manchester manutd barcelona realmadrid juventus ferrari porsche mercedes mustang corvette camaro chevrolet
chevy toyota honda yamaha harley harleydavidson bmw audi lamborghini suzuki kawasaki dragon dragonball tiger tigers
lion lions panther panthers jaguar leopard eagle falcon phoenix wolf wolves wolverine bulldog bulldogs puppy kitty
kitten hellokitty monkey gorilla chicken turtle rabbit elephant dolphin shark snoopy garfield mickey mickeymouse
minnie donald donaldduck tweety pokemon pikachu naruto sasuke minecraft fortnite starcraft warcraft playstation
nintendo xbox zelda mario tetris superman superwoman batman spiderman ironman captain avengers matrix starwars
startrek skywalker darthvader yoda gandalf hogwarts harrypotter terminator jamesbond godzilla metallica nirvana
slipknot eminem blink greenday beatles elvis rocknroll guitar music musica dance dancer dancing singer piano drummer
summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april
june july august september october november december christmas halloween easter birthday holiday vacation freedom
liberty america american canada canadian mexico brasil brazil england london paris france germany deutschland berlin
italia italy espana madrid russia moscow japan tokyo china beijing shanghai australia sydney texas dallas chicago
boston newyork california florida hawaii michael sexy sexygirl hotgirl hottie playboy naughty pussy bigdick fuckyou
fuckme fuckoff asshole bitch bastard bullshit shadow ghost hacker hacked killer killers ninja samurai warrior soldier
military marine marines army navy police fireman trustno nothing whatever something anything everything everyone
nobody somebody always forever together friend friends bestfriend family mother father mommy daddy mama papa sister
brother children children daughter jesus jesuschrist christ church heaven god godisgood blessed blessing faith trust
hope peace grace glory miracle destiny spirit magic magical mystic wizard witch vampire zombie monster devil diablo
satan lucifer demon evil hell hello helloworld hellothere goodbye goodluck lucky luckydog winner champion success
money rich richard bigmoney dollar million millionaire silver golden gold diamond diamonds crystal platinum emerald
jewel treasure blue green purple yellow black white red pink orange bluesky bluemoon blackcat whitecat redhat
snow snowball snowman snowflake icecream ice fire firefly thunder lightning storm hurricane tornado ocean river
mountain forest island moon moonlight star stars stardust starlight sun galaxy universe planet earth mercury venus
mars jupiter saturn neptune pluto apollo zeus athena hercules titan titanic spartan trojan viking pirate knight
qwerty azerty asdf zxcv abc abcd abcde abcdef abcdefg abcdefgh abcdefghi alpha alphabet bravo delta omega sigma
one onetwo onetwothree number numbers unknown undefined null anonymous incorrect invalid wrong correct truelove
mylove mybaby mylife myspace mypassword thepassword newpassword oldpassword yourpassword passwordpassword
supersecret topsecret nopassword nopass adminadmin rootroot useruser guestguest administrator superuser superadmin
sysadmin webmaster postmaster helpdesk operator staff employee intern boss director president`;

const names = `
andrew anthony ashley austin barbara benjamin brandon brittany carlos charles charlie chris christian christina
christine christopher courtney crystal daniel daniela danielle david dennis diana dominic donna dorothy edward
elizabeth emily eric fernando francis frank gabriel gabriela gary george gerard gregory hannah harold heather helen
henry isabel isabella jack jackson jacob james jasmine jason jeffrey jennifer jeremy jessica jesse john johnny jonathan
jordan joseph joshua juan julia justin karen katherine kathleen katie kelly kenneth kevin kimberly larry laura lauren
lisa linda louis lucas luis madison marcus margaret maria maria mariana marie martin mary matthew maverick melanie
melissa michelle miguel morgan nathan natalie natasha nicholas nicole olivia oscar pamela patricia patrick paul peter
philip rachel ralph raymond rebecca ricardo robert roberto roger ronald ronaldo russell samantha samuel sandra sarah
scott sebastian sharon sophia sophie stephanie stephen steven susan taylor teresa thomas tiffany timothy tyler vanessa
vanessa veronica victor victoria vincent walter wesley william zachary messi neymar beckham kobe jordan lebron`;

const chinese = `
woaini woaiwoziji woaiwo woaiwojia woaibaobao woaizhongguo woaixuexi woaimama woaibaba woaita wojiushiwo wobuzhidao
woshishei woshiwo woshishen woshini wozuiaini wozhiaini wodemima mima mimamima wangjimima qingshuru
aini ainiyiwannian aiwo aini woai yiwannian nihao nihaoma nishishui nishizhu shabi caonima caonimabi nimabi niubi tamade
qinaide baobao baobei baobeier laogong laopo laopowoaini laogongwoaini xiaobao xiaobaobei xiaomao xiaogou xiaozhu
zhuzhu zhutou zhubajie sunwukong tangseng shasheng xiaoming xiaohong xiaoqiang xiaohei xiaobai xiaolong xiaoyu
tiantian mingtian jintian zuotian yongyuan xingfu kuaile shengrikuaile xinniankuaile gongxifacai facai facaile
dafacai baofu youqian meiqian chaopiao renminbi zhongguo zhonghua zhongguoren beijing shanghai guangzhou shenzhen
hangzhou nanjing chengdu chongqing wuhan tianjin xian suzhou dalian qingdao xiamen changsha zhengzhou taiwan hongkong
taobao tmall alibaba zhifubao weixin wechat tencent baidu weibo douyin kuaishou jingdong meituan pinduoduo qqmima
wangwei wangfang wangjing wangjun wanglei wangli wangyan wangyong liwei lina liqiang lijun lijing lilei zhangwei
zhangmin zhangjing zhangli zhangqiang zhangjie zhangsan zhangyong lisi wangwu zhaoliu liuyang liuwei liujie liuying
chenjing chenwei chenjie chenlong yangyang yangfan yangguang huangwei zhaowei zhoujielun zhoujie sunli sunwei xuwei
maozedong jiangzemin guanliyuan yonghu kehu gongsi xiaoshou caiwu renshi laoban jingli zongjingli mishu ceshi
asdasd qweqwe qazqaz zxczxc aaabbb abcabc aabbcc asdqwe qweasd qweasdzxc asdzxc zxcasd wasd wsad qaz qazwsx qwe asd zxc
zaq xsw zaqxsw wsx edc rfv qazwsxedc wsxedc qazxsw qazxcv qwaszx aq sw jjfly ihateyou dearbook tianya csdn renren
zhimakaimen hongxing lantian baiyun taiyang yueliang meinv shuaige dage xiaodi meimei jiejie gege didi mama baba
yeye nainai laoshi xuesheng tongxue pengyou haopengyou nanren nvren nvhai nanhai xiaohai wo ni ta zhu long hu tu she
ma yang hou ji gou`;

const keyboards = `
qwertyuiop qwertyui qwertyu qwerty qwert qwer qwe asdfghjkl asdfghjk asdfghj asdfgh asdfg asdf asd zxcvbnm zxcvbn zxcvb
zxcv zxc poiuytrewq poiuytre poiuy lkjhgfdsa lkjhgf lkjh mnbvcxz mnbvcx mnbv qazwsxedcrfv qazwsxedcrfvtgb qawsedrf
qwaszx qwerasdf qwerasdfzxcv asdfzxcv qwertyasdfgh asdfghzxcvbn qwerfdsa qweasdzxc qweqweqwe asdasdasd zxczxczxc qwerqwer
asdfasdf zxcvzxcv qwertyqwerty wertyuiop wertyui ertyuiop dfghjkl sdfghjkl xcvbnm azertyuiop qwertz qwertzuiop
yxcvbnm dvorak aoeui qpwoeiruty plokijuh`;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
