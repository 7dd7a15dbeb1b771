-- What the energy plan gives transactions is one more kind of profile.
alter table charging_profile drop constraint charging_profile_role_check,
    add constraint charging_profile_role_check check (role in ('LIMIT', 'FALLBACK', 'ANSWER', 'PLAN'));
