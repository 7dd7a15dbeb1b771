-- How often a station is pinged; null: as the installation does, 0: never.
alter table station add column ping_seconds integer check (ping_seconds = 0 or ping_seconds between 5 and 86400);
