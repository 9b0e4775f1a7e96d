import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { DeleteViewDocument, SavedViewsDocument, SaveViewDocument } from '@tidewater/contract';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRun } from '../graphql/use-run.js';
import { listAddress } from '../hooks/list-address.js';
import { useSharedText } from '../i18n/shared-text.js';

const NameDialog = lazy(async () => ({ default: (await import('./name-dialog.js')).NameDialog }));

export interface BuiltInView {
  key: string;
  label: string;
  /** The address it stands for, without a question mark. */
  query: string;
  count?: { value: number; capped: boolean } | undefined;
}

interface SavedViewsProps {
  page: string;
  builtIn: BuiltInView[];
  /** The address parameters that make the difference between the built-in views, for instance `stage`. */
  tabParameter: string;
}

/** The views of a list as tabs: those everybody has, with counts, and those the viewer saved. */
export function SavedViews({ page, builtIn, tabParameter }: SavedViewsProps) {
  const { t } = useSharedText();
  const run = useRun();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const [naming, setNaming] = useState(false);
  const { data } = useQuery(SavedViewsDocument, { variables: { page } });
  const saved = data?.savedViews ?? [];
  const here = listAddress(params);
  const savedHere = saved.find((view) => listAddress(new URLSearchParams(view.query)) === here);
  const show = (query: string) => setParams(new URLSearchParams(query));
  const tabNow = params.get(tabParameter) ?? '';
  const remove = async (id: string) => {
    await client.mutate({
      mutation: DeleteViewDocument,
      variables: { id },
      refetchQueries: [SavedViewsDocument],
    });
  };
  return (
    <nav className="saved-views" aria-label={t('views.label')}>
      {builtIn.map((view) => (
        <button
          key={view.key}
          type="button"
          className="view-tab"
          aria-current={!savedHere && (new URLSearchParams(view.query).get(tabParameter) ?? '') === tabNow}
          onClick={() => show(view.query)}
        >
          {view.label}
          {view.count ? <span className="quiet numbers">{countText(view.count)}</span> : null}
        </button>
      ))}
      {saved.map((view) => (
        <span key={view.id} className="saved-view">
          <button
            type="button"
            className="view-tab"
            aria-current={view.id === savedHere?.id}
            onClick={() => show(view.query)}
          >
            {view.name}
          </button>
          <button
            type="button"
            className="view-remove"
            aria-label={t('views.remove', { name: view.name })}
            onClick={() => void remove(view.id)}
          >
            <CloseOutlined aria-hidden="true" style={{ fontSize: 10 }} />
          </button>
        </span>
      ))}
      {here !== '' && !savedHere ? (
        <button type="button" className="view-tab" onClick={() => setNaming(true)}>
          <PlusOutlined aria-hidden="true" />
          {t('views.save')}
        </button>
      ) : null}
      {naming ? (
        <Suspense fallback={null}>
          <NameDialog
            title={t('views.save')}
            label={t('views.name')}
            placeholder={t('views.namePlaceholder')}
            longest={40}
            close={() => setNaming(false)}
            submit={async (name) =>
              await run(
                SaveViewDocument,
                { page, name, query: here },
                { pick: (answer) => answer.saveView, refetch: ['SavedViews'], quiet: true },
              )
            }
          />
        </Suspense>
      ) : null}
    </nav>
  );
}

function countText({ value, capped }: { value: number; capped: boolean }): string {
  return `${value.toLocaleString('en-US')}${capped ? '+' : ''}`;
}
