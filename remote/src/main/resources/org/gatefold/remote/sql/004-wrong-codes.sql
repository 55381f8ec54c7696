alter table checkout add column wrong_codes integer not null default 0;
