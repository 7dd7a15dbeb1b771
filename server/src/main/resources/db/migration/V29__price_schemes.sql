-- What a price says beyond "so much per kilowatt-hour"; null for most, which say nothing else.
alter table price add column scheme jsonb;
