/** The mark of the product: a small rising tide line. */
export function TideMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0e7490" />
      <path
        d="M5 21c3.5 0 3.5-3 7-3s3.5 3 7 3 3.5-11 8-13"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M5 26c3.5 0 3.5-3 7-3s3.5 3 7 3 3.5-3 8-3"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.55"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** The pool: open water, drawn like the other icons of the menu. */
export function TideIcon() {
  return (
    <span role="img" aria-hidden="true" className="anticon">
      <svg
        width="1em"
        height="1em"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      >
        <path d="M2 8c3.3 0 3.3 2.5 6.6 2.5S11.9 8 15.2 8s3.4 2.5 6.8 2.5" />
        <path d="M2 15c3.3 0 3.3 2.5 6.6 2.5s3.3-2.5 6.6-2.5 3.4 2.5 6.8 2.5" />
      </svg>
    </span>
  );
}
