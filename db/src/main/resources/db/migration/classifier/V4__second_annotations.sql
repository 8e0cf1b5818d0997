-- What a second annotator says of the rows of an evaluation: the ceiling of any model.
alter table evaluation add column second_name text;
alter table evaluation add column second_data bytea;
