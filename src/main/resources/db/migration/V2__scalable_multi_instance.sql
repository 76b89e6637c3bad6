-- Parallel multi-instance user tasks whose tasks hang on one execution

create table multi_instance (
  execution_id  text primary key,
  conditional   boolean not null,
  open_at_check int
);

-- Instances that have no task yet

create table multi_instance_chunk (
  execution_id  text not null references multi_instance on delete cascade,
  first         int not null,
  elements      text[] not null,
  primary key (execution_id, first)
);
