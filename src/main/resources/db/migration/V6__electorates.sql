-- Why somebody is asked: in their own right, because of these populations, or in the place of somebody who is absent

alter table electorate
  add column own boolean not null default true,
  add column in_place_of text[] not null default '{}',
  add column populations text[] not null default '{}';

-- Those of the populations who are not asked, and why

create table not_asked (
  round_id       bigint not null references round,
  person_id      text not null,
  cause          text not null check (cause in ('ABSENT', 'ASKER', 'INTERESTED', 'BUDGET', 'LEFT')),
  substitute_id  text,
  primary key (round_id, person_id)
);

-- From what the electorate of a round was made, so that it can be made again years later

create table electorate_record (
  round_id           bigint primary key references round,
  terms              jsonb not null,
  definitions        jsonb not null,
  computed           jsonb not null,
  directory_version  bigint not null,
  day                date not null,
  seed               text not null,
  spared             jsonb not null,
  -- the list of those who were asked first, and the SHA-256 of it
  opening            text not null,
  fingerprint        text not null,
  -- how far it has followed the directory, where it does
  follow             text not null,
  settled            boolean not null default false,
  followed_version   bigint not null,
  followed_day       date not null
);
create index electorate_record_follow on electorate_record (round_id) where follow <> 'freeze' and not settled;

-- What was changed since

create table electorate_change (
  round_id           bigint not null references round,
  number             int not null,
  changed_at         timestamptz not null default clock_timestamp(),
  directory_version  bigint not null,
  cause              text not null check (cause in ('DIRECTORY', 'INTEREST')),
  joined             text[] not null,
  gone               text[] not null,
  fingerprint        text not null,
  primary key (round_id, number)
);

-- The draws of random samples: from whom, with which seed, and who was drawn

create table electorate_draw (
  round_id       bigint not null references round,
  population_id  text not null,
  seed           text not null,
  frame          text not null,
  drawn          text[] not null,
  primary key (round_id, population_id)
);

-- Who has an interest of their own in a question

create table declared_interest (
  question_id  text not null references question on delete cascade,
  person_id    text not null,
  declared_by  text not null,
  reason       text not null,
  declared_at  timestamptz not null default clock_timestamp(),
  primary key (question_id, person_id)
);
