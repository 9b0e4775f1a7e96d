import './record-list.css';

interface TabLineProps<K extends string> {
  label: string;
  current: K;
  tabs: { key: K; label: string; count?: { value: number; capped: boolean } | undefined }[];
  choose: (key: K) => void;
}

/** The fixed views of a list with their counts; what is chosen lives in the address. */
export function TabLine<K extends string>({ label, current, tabs, choose }: TabLineProps<K>) {
  return (
    <nav className="saved-views" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          className="view-tab"
          aria-current={tab.key === current}
          onClick={() => choose(tab.key)}
        >
          {tab.label}
          {tab.count ? (
            <span className="quiet numbers">
              {tab.count.value.toLocaleString('en-US')}
              {tab.count.capped ? '+' : ''}
            </span>
          ) : null}
        </button>
      ))}
    </nav>
  );
}
