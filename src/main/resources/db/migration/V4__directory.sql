-- All that the directory knows of a person; those who have left stay for the sake of what they once did

alter table person
  add column groups text[] not null default '{}',
  add column active_from date,
  add column active_until date,
  add column absent_from date,
  add column absent_until date,
  add column substitute_id text references person deferrable initially deferred,
  add column attributes jsonb not null default '{}',
  add column left_at timestamptz;
create index person_manager on person (manager_id);
create index person_substitute on person (substitute_id) where substitute_id is not null;

-- Each change of the directory makes a new version of it; one after the other, so that a version holds all those before

create table directory_change (
  version     bigint generated always as identity primary key,
  changed_at  timestamptz not null default clock_timestamp(),
  changed_by  text not null,
  source      text not null
);

-- What each version has changed, null where a person was removed: the audit, and the directory as it was at any version

create table person_version (
  person_id  text not null,
  version    bigint not null references directory_change,
  data       jsonb,
  primary key (person_id, version)
);
create index person_version_version on person_version (version);

-- The version that this transaction makes; where the application has not said who changes what, it is the database's user

create function directory_version(who text, source text) returns bigint language plpgsql as $$
declare
  current bigint := nullif(current_setting('rsi.directory_version', true), '')::bigint;
begin
  if current is null then
    perform pg_advisory_xact_lock(x'0D12'::int, 0);
    insert into rsi.directory_change (changed_by, source) values (who, source) returning version into current;
    perform set_config('rsi.directory_version', current::text, true);
  end if;
  return current;
end $$;

create function keep_person_versions() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    -- no join of the two: it would be planned for the few rows of the first update and kept for the many of an import
    insert into rsi.person_version (person_id, version, data)
    select a.id, rsi.directory_version(current_user, 'DATABASE'), to_jsonb(a)
    from (select * from after except select * from before) a
    on conflict (person_id, version) do update set data = excluded.data;
  elsif tg_op = 'INSERT' then
    insert into rsi.person_version (person_id, version, data)
    select a.id, rsi.directory_version(current_user, 'DATABASE'), to_jsonb(a) from after a
    on conflict (person_id, version) do update set data = excluded.data;
  else
    insert into rsi.person_version (person_id, version, data)
    select b.id, rsi.directory_version(current_user, 'DATABASE'), null from before b
    on conflict (person_id, version) do update set data = null;
  end if;
  return null;
end $$;

create trigger person_inserted after insert on person referencing new table as after
  for each statement execute function keep_person_versions();
create trigger person_updated after update on person referencing old table as before new table as after
  for each statement execute function keep_person_versions();
create trigger person_deleted after delete on person referencing old table as before
  for each statement execute function keep_person_versions();

insert into person_version (person_id, version, data)
select p.id, directory_version('rsi', 'DATABASE'), to_jsonb(p) from person p;

-- The directory as it was at a version, for joins of 100,000 people: read once, and the planner told how many there may be

create function person_at(at bigint) returns setof person language sql stable rows 100000
  set search_path = rsi, pg_catalog as $$
  select p.*
  from (select distinct on (person_id) person_id, data from rsi.person_version
        where version <= at order by person_id, version desc) v
  cross join lateral jsonb_populate_record(null::rsi.person, v.data) p
  where v.data is not null
$$;

-- Whether somebody is with the company on a day

create function with_company(p person, day date) returns boolean language sql immutable as $$
  select p.left_at is null and (p.active_from is null or p.active_from <= day)
     and (p.active_until is null or p.active_until >= day)
$$;

-- The memberships that accounts have because the directory says so; others are an administrator's

create table account_group (
  person_id  text not null,
  group_id   text not null,
  primary key (person_id, group_id)
);
