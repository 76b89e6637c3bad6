-- The directory and its populations

create table person (
  id          text primary key,
  first_name  text not null,
  last_name   text not null,
  email       text not null,
  department  text not null,
  site        text not null,
  job         text not null,
  manager_id  text references person deferrable initially deferred,
  language    text not null check (language in ('fr', 'en'))
);

create table population (
  id              text primary key,
  name_en         text not null,
  name_fr         text not null,
  description_en  text not null,
  description_fr  text not null
);

create table population_member (
  population_id  text not null references population on delete cascade,
  person_id      text not null references person on delete cascade,
  primary key (population_id, person_id)
);
create index population_member_person on population_member (person_id);

-- Questions

create sequence question_number;

create table question (
  id                   text primary key,
  asker_id             text not null,
  title                text not null,
  context              text not null,
  type                 text not null,
  options              jsonb not null default '[]',
  populations          jsonb not null default '[]',
  circuit              text,
  deadline             timestamptz,
  quorum               int not null default 0 check (quorum between 0 and 100),
  settings             jsonb not null default '{}',
  status               text not null check (status in ('DRAFT', 'OPEN', 'DECIDED', 'WITHDRAWN')),
  process_instance_id  text,
  created_at           timestamptz not null default now(),
  launched_at          timestamptz,
  ended_at             timestamptz,
  withdrawn_by         text,
  withdrawal_reason    text
);
create index question_asker on question (asker_id);
create index question_status on question (status, created_at desc);

-- Rounds: who is asked, and what they answer

create table round (
  id                   bigint generated always as identity primary key,
  question_id          text not null references question,
  number               int not null,
  activity_id          text not null,
  process_instance_id  text not null,
  opened_at            timestamptz not null default clock_timestamp(),
  closes_at            timestamptz,
  closed_at            timestamptz,
  close_reason         text check (close_reason in ('ALL_ANSWERED', 'DEADLINE', 'CONDITION', 'WITHDRAWN')),
  extended             boolean not null default false,
  unique (question_id, number)
);
create index round_process_instance on round (process_instance_id, activity_id);

create table electorate (
  round_id   bigint not null references round,
  person_id  text not null,
  weight     int not null default 1 check (weight >= 0),
  primary key (round_id, person_id)
);
create index electorate_person on electorate (person_id);

create table ballot (
  round_id      bigint not null,
  person_id     text not null,
  task_id       text not null unique,
  answer        jsonb not null,
  comment       text,
  receipt       text not null unique,
  submitted_at  timestamptz not null default clock_timestamp(),
  primary key (round_id, person_id),
  foreign key (round_id, person_id) references electorate
);

-- The register of decisions

create table decision (
  question_id  text primary key references question,
  outcome      text not null,
  reason       text not null,
  winner       text,
  arbiter_id   text,
  decided_at   timestamptz not null default clock_timestamp()
);
create index decision_decided on decision (decided_at desc);
