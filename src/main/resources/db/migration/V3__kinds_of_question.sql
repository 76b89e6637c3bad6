-- Every kind of question

alter table question add column anonymous boolean not null default false;

-- The wordings a question had before it was edited; the current one is in question

create table question_wording (
  question_id  text not null references question on delete cascade,
  version      int not null,
  title        text not null,
  context      text not null,
  edited_by    text not null,
  edited_at    timestamptz not null default clock_timestamp(),
  primary key (question_id, version)
);

alter table person add column weight int not null default 1 check (weight >= 0);

alter table round add column anonymous boolean not null default false;
-- what was said in an anonymous round is known, for good
alter table round add column disclosed boolean not null default false;
-- of the lot that breaks ties; published with the result
alter table round add column seed text not null default '';
-- how the circuit has counted it: method, base, silence, abstention, lot
alter table round add column rule jsonb;
-- SHA-256 of the published list of ballots of an anonymous round
alter table round add column seal text;

-- Ballots may change until the close where the asker allows it; every version is kept

alter table ballot add column version int not null default 1;

create table ballot_version (
  round_id      bigint not null,
  person_id     text not null,
  version       int not null,
  answer        jsonb not null,
  comment       text,
  submitted_at  timestamptz not null,
  primary key (round_id, person_id, version),
  foreign key (round_id, person_id) references ballot
);

-- Anonymous rounds: who has taken part, and apart from it what was said. Neither has a time or an id that the other shares.
-- Until a round is disclosed its ballots are in a table of its own, urn_<round>, which is shuffled when it closes.

create table poll_book (
  round_id   bigint not null,
  person_id  text not null,
  receipt    text not null unique,
  primary key (round_id, person_id),
  foreign key (round_id, person_id) references electorate
);

create table anonymous_ballot (
  round_id   bigint not null references round,
  answer     jsonb not null,
  community  text
);
create index anonymous_ballot_round on anonymous_ballot (round_id);

create table anonymous_text (
  round_id  bigint not null references round,
  kind      text not null check (kind in ('comment', 'reason')),
  text      text not null
);
create index anonymous_text_round on anonymous_text (round_id);

-- Who has answered, whatever kind of round it is

create view participation as
  select round_id, person_id, receipt from ballot
  union all
  select round_id, person_id, receipt from poll_book;

-- Ideas that are proposed, or that somebody has confirmed, to be the same

create extension if not exists pg_trgm with schema public;

create table idea_group (
  round_id  bigint not null references round,
  number    int not null,
  label     text not null,
  ideas     jsonb not null,
  confirmed boolean not null,
  primary key (round_id, number)
);

-- Completion conditions may depend on the time, and are evaluated again after a while

alter table multi_instance add column checked_at timestamptz not null default clock_timestamp();
