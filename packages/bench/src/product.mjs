/** A part of the product as it was built; `pnpm build` has to have run. */
export async function product(module) {
  return await import(new URL(`../../../apps/api/dist/${module}`, import.meta.url));
}
