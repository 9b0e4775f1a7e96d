export function CustomerRecord({ id }: { id: string; inDrawer?: boolean }) {
  return <div className="page">{id}</div>;
}
