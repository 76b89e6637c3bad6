-- What makes somebody a member of a population, who keeps it and who may use it; a list's members stay in population_member

alter table population
  add column definition jsonb not null default '{"members": []}',
  add column owner_id text,
  add column usable_by text[],
  add column changed_at timestamptz not null default now();

-- Populations are kept in versions as people are, in those of the directory; null where a population was removed

create table population_version (
  population_id  text not null,
  version        bigint not null references directory_change,
  data           jsonb,
  primary key (population_id, version)
);

create function keep_population_version(population text) returns void language sql as $$
  insert into rsi.population_version (population_id, version, data)
  select population, rsi.directory_version(current_user, 'DATABASE'), (
    select to_jsonb(p) || jsonb_build_object('members', (
      select coalesce(jsonb_agg(m.person_id order by m.person_id), '[]')
      from rsi.population_member m where m.population_id = p.id))
    from rsi.population p where p.id = population)
  on conflict (population_id, version) do update set data = excluded.data
$$;

select keep_population_version(id) from population;
