/** Mobiles in 3-4-4, everything else as it was entered. */
export function spacedPhone(number: string): string {
  const bare = number.replaceAll(/[\s-]/gu, '').replace(/^(?:\+?86)(?=1)/u, '');
  const mobile = /^(1[\d*]{2})([\d*]{4})([\d*]{4})$/u.exec(bare);
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : number;
}
