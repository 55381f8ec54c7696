alter table song add column sleeve text not null default '{}';
