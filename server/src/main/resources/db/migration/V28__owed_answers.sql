-- What eMSPs are told at a response URL after their request was accepted; a row goes when it was told.
create table owed_answer (
    id           uuid primary key,
    partner_id   uuid not null references partner on delete cascade,
    response_url text not null,
    body         text not null,
    decided      boolean not null default false,
    due_at       timestamptz not null,
    attempts     integer not null default 0
);
create index owed_answer_due on owed_answer (due_at);
