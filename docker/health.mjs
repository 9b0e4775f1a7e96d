// Whether this container's server lives; used by the image's HEALTHCHECK.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/health/live`).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
