alter table playlist add column attempts text not null default '';
