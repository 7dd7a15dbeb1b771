-- Nobody asks PostgreSQL about the insides of these documents; json keeps them as they were written, at less cost.
alter table meter_value alter column samples type json;
alter table cdr alter column document type json;
