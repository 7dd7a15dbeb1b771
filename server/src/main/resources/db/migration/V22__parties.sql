-- A partner's platform may hold several parties, and a hub leads to many (OCPI credentials §roles, hubclientinfo).
create table partner_party (
    partner_id   uuid not null references partner on delete cascade,
    country_code text not null,
    party_id     text not null,
    role         text not null,
    through_hub  boolean not null,
    reach        text not null check (reach in ('CONNECTED', 'OFFLINE', 'PLANNED', 'SUSPENDED')),
    last_updated timestamptz not null,
    primary key (partner_id, country_code, party_id, role)
);
create index partner_party_owner on partner_party (country_code, party_id) where not through_hub;

insert into partner_party (partner_id, country_code, party_id, role, through_hub, reach, last_updated)
select id, upper(country_code), upper(party_id), 'EMSP', false, 'CONNECTED', last_updated
from partner where country_code is not null and party_id is not null;

-- Two parties of one platform may give out the same uid.
update token set country_code = upper(country_code), party_id = upper(party_id);
alter table token drop constraint token_pkey;
alter table token add primary key (uid_folded, partner_id, type, country_code, party_id);
drop index token_by_partner;
create unique index token_by_partner on token (partner_id, uid_folded, type, country_code, party_id);
