import type { Chance } from '../chance.js';
import type { Place } from './places.js';

const mobilePrefixes = (
  '134 135 136 137 138 139 147 150 151 152 157 158 159 178 182 183 184 187 188 130 131 132 155 156 166 176 185 186 ' +
  '133 153 173 177 180 181 189 199'
).split(' ');

export function mobileNumber(chance: Chance): string {
  return chance.pick(mobilePrefixes) + digits(chance, 8);
}

/** With the area code of the place: 0523-84561234. */
export function landlineNumber(chance: Chance, { areaCode, localDigits }: Place): string {
  return `${areaCode}-${chance.pick(['5', '6', '8'])}${digits(chance, localDigits - 1)}`;
}

function digits(chance: Chance, count: number): string {
  return String(chance.whole(0, 10 ** count - 1)).padStart(count, '0');
}
