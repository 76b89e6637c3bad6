-- A text as people search for it: case and accents do not count

create function fold(t text) returns text language sql immutable as $$
  select lower(regexp_replace(normalize(t, nfd), '[\u0300-\u036f]', '', 'g'))
$$;

-- The synchronisations with the LDAP server, the latest of them

create table ldap_run (
  id          bigint generated always as identity primary key,
  started_at  timestamptz not null,
  started_by  text not null,
  dry_run     boolean not null,
  ended_at    timestamptz not null,
  result      text not null check (result in ('DONE', 'PREVIEWED', 'REFUSED', 'STOPPED', 'FAILED')),
  message     text,
  preview     jsonb
);
