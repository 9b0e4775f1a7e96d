import { useEffect, type ReactNode } from 'react';
import { useSharedText } from '../i18n/shared-text.js';

interface PageHeaderProps {
  title: string;
  /** Beside the title: a count, a chip. */
  aside?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: its title, which is also the window's, and its likeliest actions. */
export function PageHeader({ title, aside, actions }: PageHeaderProps) {
  const { t } = useSharedText();
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {aside}
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}
