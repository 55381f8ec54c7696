alter table concert add column latitude text;
alter table concert add column longitude text;
