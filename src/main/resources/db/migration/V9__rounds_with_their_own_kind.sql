-- A round may ask another kind of answer than its question, with options of its own; its name is that of its ask task.
alter table round add column name text not null default '';
alter table round add column type text;
alter table round add column options jsonb;
alter table round add constraint round_subject check ((type is null) = (options is null));

-- Those who are asked again may be told what came of the round before.
alter table round add column feedback boolean not null default false;
