/**
 * The floor's statements, written by hand: one a request, the whole answer as JSON, visibility in the predicate.
 * `$1` is always the person; `$2` whom grants may name for that person.
 */
const live = 'valid_from <= (SELECT app_now()) AND (valid_until IS NULL OR valid_until > (SELECT app_now()))';
const granted = `ARRAY(SELECT customer_id FROM customer_grant WHERE principal_id = ANY($2::uuid[]) AND ${live})`;

const firstContacts = `
  (SELECT coalesce(json_agg(k), '[]') FROM (
    SELECT id, name, title, mobile FROM contact WHERE customer_id = c.id AND deleted_at IS NULL
    ORDER BY created_at, id LIMIT 3) k)`;
const lastFollowUp = `
  (SELECT row_to_json(f) FROM (
    SELECT id, way, note, at FROM follow_up WHERE customer_id = c.id ORDER BY at DESC, id DESC LIMIT 1) f)`;

const page = (ways) => `
SELECT json_build_object('hasNextPage', count(*) > 50,
  'customers', coalesce(json_agg(customer ORDER BY protected_until, id) FILTER (WHERE place <= 50), '[]'))::text AS answer
FROM (
  SELECT c.id, c.protected_until, row_number() OVER (ORDER BY c.protected_until, c.id) AS place, json_build_object(
    'id', c.id, 'code', c.code, 'name', c.name, 'stage', c.stage, 'protectedUntil', c.protected_until,
    'owner', (SELECT json_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = c.owner_id),
    'contacts', ${firstContacts}, 'lastFollowUp', ${lastFollowUp}) AS customer
  FROM (SELECT id FROM (${ways.join(' UNION ')}) reached ORDER BY protected_until, id LIMIT 51) found
  JOIN customer c ON c.id = found.id
) listed`;

const pageOf = (reach) => `(SELECT id, protected_until FROM customer
  WHERE ${reach} AND stage = $3 AND deleted_at IS NULL ORDER BY protected_until, id LIMIT 51)`;

/** One scan of the index for each department, merged: `= ANY` would have to sort all of them. */
const pageOfDepartments = `(SELECT c.id, c.protected_until FROM unnest($4::uuid[]) AS d (id) CROSS JOIN LATERAL (
    SELECT id, protected_until FROM customer
    WHERE owner_department_id = d.id AND stage = $3 AND deleted_at IS NULL ORDER BY protected_until, id LIMIT 51) c
  ORDER BY c.protected_until, c.id LIMIT 51)`;

export const listOfSalesperson = page([pageOf('owner_id = $1'), pageOf(`id = ANY(${granted})`)]);
export const listOfManager = page([
  pageOf('owner_id = $1'),
  pageOf(`id = ANY(${granted})`),
  pageOfDepartments,
]);

export const oneCustomer = `
SELECT json_build_object(
  'id', c.id, 'code', c.code, 'name', c.name, 'stage', c.stage, 'address', c.address, 'industry', c.industry,
  'phone', c.phone, 'introduction', c.introduction, 'protectedUntil', c.protected_until,
  'owner', (SELECT json_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = c.owner_id),
  'contacts', (SELECT coalesce(json_agg(k), '[]') FROM (
    SELECT id, name, title, mobile, phone, email FROM contact WHERE customer_id = c.id AND deleted_at IS NULL
    ORDER BY created_at, id LIMIT 20) k),
  'followUps', (SELECT coalesce(json_agg(f), '[]') FROM (
    SELECT f.id, f.way, f.note, f.at, f.next_contact_at AS "nextContactAt",
      json_build_object('id', u.id, 'name', u.name) AS author
    FROM follow_up f JOIN app_user u ON u.id = f.author_id WHERE f.customer_id = c.id
    ORDER BY f.at DESC, f.id DESC LIMIT 20) f),
  'journal', (SELECT coalesce(json_agg(e), '[]') FROM (
    SELECT e.id, e.at, e.type, e.reason,
      (SELECT json_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = e.actor_id) AS actor
    FROM customer_event e WHERE e.customer_id = c.id ORDER BY e.at DESC, e.id DESC LIMIT 30) e)
)::text AS answer
FROM customer c
WHERE c.id = $3 AND c.deleted_at IS NULL AND (c.owner_id = $1 OR c.id = ANY(${granted}))`;

/** Follow-up, promise, touched customer, message and idempotency key in one statement, hence one durable commit. */
export const addFollowUp = `
WITH seen AS (
  SELECT id, version, owner_id FROM customer
  WHERE id = $3 AND deleted_at IS NULL AND (owner_id = $1 OR id = ANY(${granted})) FOR NO KEY UPDATE
), key AS (
  INSERT INTO idempotency_key (user_id, key, request_hash) SELECT $1, $4, $5 FROM seen
  ON CONFLICT DO NOTHING RETURNING key
), written AS (
  INSERT INTO follow_up (id, customer_id, author_id, way, note, at, next_contact_at, created_at)
  SELECT new_id(), seen.id, $1, $6, $7, app_now(), $8::timestamptz, app_now() FROM seen, key
  RETURNING id, way, note, at, next_contact_at
), kept AS (
  UPDATE reminder SET done_at = app_now() FROM key
  WHERE customer_id = $3 AND kind = 'NEXT_CONTACT' AND done_at IS NULL
), promised AS (
  INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
  SELECT new_id(), seen.owner_id, seen.id, 'NEXT_CONTACT', written.next_contact_at,
    json_build_object('followUp', written.id), app_now(), 'next-contact:' || written.id FROM seen, written
), touched AS (
  UPDATE customer SET version = customer.version + 1, updated_at = app_now(), last_follow_up_at = written.at,
    next_contact_at = written.next_contact_at
  FROM written WHERE customer.id = $3
), sent AS (
  INSERT INTO outbox (topic, payload)
  SELECT 'customer', jsonb_build_object('id', seen.id, 'version', seen.version + 1) FROM seen, key
  UNION ALL SELECT 'toDos', jsonb_build_object('userId', seen.owner_id) FROM seen, key
)
SELECT json_build_object('id', id, 'way', way, 'note', note, 'at', at, 'nextContactAt', next_contact_at,
  'author', (SELECT json_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = $1))::text AS answer
FROM written`;

const told = `id, name, stage, (SELECT u.name FROM app_user u WHERE u.id = owner_id) AS "protectorName"`;

/** A core: all its pairs of letters, nearest in length first. */
export const checkCore = `
SELECT coalesce(json_agg(hit), '[]')::text AS answer FROM (
  SELECT ${told} FROM customer WHERE name_terms @> $1::text[] AND deleted_at IS NULL
  ORDER BY abs(length(name) - $2), id LIMIT 10) hit`;

/** A full name: those with any of its rarest pairs, by how many of all its pairs they share. */
export const checkName = `
SELECT coalesce(json_agg(hit), '[]')::text AS answer FROM (
  SELECT ${told} FROM customer WHERE name_terms && $1::text[] AND deleted_at IS NULL
  ORDER BY (SELECT count(*) FROM unnest(name_terms) AS t (term) WHERE term = ANY($2::text[])) DESC, id LIMIT 10) hit`;
