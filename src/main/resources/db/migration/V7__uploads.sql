-- Files that wait for an administrator to say what becomes of them; gone when their process ends

create table directory_upload (
  id           bigint generated always as identity primary key,
  file_name    text not null,
  content      bytea not null,
  uploaded_by  text not null,
  uploaded_at  timestamptz not null default clock_timestamp(),
  preview      jsonb,
  made_anew    boolean not null default false
);
