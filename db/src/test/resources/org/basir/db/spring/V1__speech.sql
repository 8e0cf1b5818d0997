create table speech (id varchar(255) primary key);
