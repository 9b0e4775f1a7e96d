import { normaliseName } from '@tidewater/domain/matching';
import type { Chance } from '../chance.js';
import { creditCode } from './credit-code.js';
import { landlineNumber, mobileNumber } from './phone-numbers.js';
import { places, type Place } from './places.js';
import { coreBeginnings, coreEndings, coreThirds, forms, trades, type Trade } from './trades.js';

/** What a salesperson writes down of a company when entering it (LC-2). */
export interface CompanyProfile {
  readonly name: string;
  readonly address: string;
  readonly industry: string;
  readonly phone: string;
  readonly introduction: string;
  readonly creditCode: string | null;
  readonly postcode: string;
  readonly place: Place;
  readonly trade: Trade;
}

interface Wanted {
  readonly name?: string;
  readonly place?: Place;
  readonly trade?: Trade;
}

/** Makes companies, each name different from all before it in the normalised spelling. */
export function companyMaker(): (chance: Chance, wanted?: Wanted) => CompanyProfile {
  const taken = new Set<string>();
  return (chance, { name, ...wanted } = {}) => {
    for (;;) {
      const place = wanted.place ?? placeIn(name) ?? chance.pick(places);
      const trade = wanted.trade ?? tradeIn(name) ?? chance.pick(trades);
      const made = name ?? companyName(chance, place, trade);
      const key = normaliseName(made);
      if (!taken.has(key)) {
        taken.add(key);
        return describeCompany(chance, made, place, trade);
      }
      if (name !== undefined) throw new Error(`${name} is there twice`);
    }
  };
}

function placeIn(name: string | undefined): Place | undefined {
  return places.find((place) => name?.includes(shortName(place)));
}

function tradeIn(name: string | undefined): Trade | undefined {
  return trades.find(({ word }) => name?.includes(word));
}

/** 靖江 of 靖江市: as names write it. */
function shortName({ county, city }: Place): string {
  return (/[市县]$/.test(county) ? county : city).slice(0, -1);
}

/** Region + 字号 + trade + form, the region in brackets now and then. */
export function companyName(chance: Chance, place: Place, trade: Trade): string {
  const core = coreName(chance);
  const form = chance.weighted(forms);
  const region = chance.weighted([
    [place.county, 5],
    [place.county.replace(/[市区县镇]$/, ''), 2],
    [place.city, 2],
    [place.city.replace(/市$/, ''), 4],
    [place.province, 2],
    [place.province.replace(/[省市]$/, ''), 2],
  ]);
  return chance.happens(0.06)
    ? `${core}${trade.word}（${region.replace(/[市区县镇省]$/, '')}）${form}`
    : `${region}${core}${trade.word}${form}`;
}

export function coreName(chance: Chance): string {
  for (;;) {
    const two = chance.pick(coreBeginnings) + chance.pick(coreEndings);
    if (two.charAt(0) === two.charAt(1)) continue;
    return chance.happens(0.18) ? two + chance.pick(coreThirds) : two;
  }
}

const roads =
  '人民路 建设路 工业路 兴业大道 科技路 创新大道 江平路 滨江路 振兴路 新城大道 文昌路 长江路 中山路 富民路 迎宾大道'.split(
    ' ',
  );
const estates = '经济开发区 高新技术产业园 城南工业园 智能制造产业园 滨江工业集中区'.split(' ');

/** What is written down of a company of that name. */
export function describeCompany(chance: Chance, name: string, place: Place, trade: Trade): CompanyProfile {
  const city = place.city === place.province ? '' : place.city;
  const estate = chance.happens(0.4) ? chance.pick(estates) : '';
  const building = chance.happens(0.35)
    ? `${chance.whole(1, 18)}幢${chance.whole(1, 6)}0${chance.whole(1, 9)}室`
    : '';
  const staff = chance.weighted([
    [chance.whole(12, 60), 5],
    [chance.whole(60, 200), 4],
    [chance.whole(200, 900), 1],
  ]);
  const founded = chance.whole(1996, 2023);
  return {
    name,
    address: `${place.province}${city}${place.county}${estate}${chance.pick(roads)}${chance.whole(1, 680)}号${building}`,
    industry: trade.industry,
    phone: chance.happens(0.75) ? landlineNumber(chance, place) : mobileNumber(chance),
    introduction: introduction(chance, trade, staff, founded),
    creditCode: chance.happens(0.8) ? creditCode(chance, place.code) : null,
    postcode: place.postcode,
    place,
    trade,
  };
}

function introduction(chance: Chance, { makes, needs }: Trade, staff: number, founded: number): string {
  const begin = chance.pick([
    `${founded}年成立，主营${makes}，员工约${staff}人。`,
    `主要做${makes}，${founded}年建厂，现有${staff}人左右。`,
    `本地做${makes}的老企业，规模${staff}人上下，${founded}年注册。`,
  ]);
  const end = chance.pick([
    `近期有扩产计划，对${needs}有采购需求。`,
    `目前${needs}由外地供应商提供，交期不满意，愿意了解我们的方案。`,
    `展会上认识，对方想比较${needs}的价格和质保。`,
    `老客户介绍，采购由生产副总拍板，常年用${needs}。`,
    `网上询价过来，需要${needs}的报价和样品。`,
  ]);
  return begin + end;
}
