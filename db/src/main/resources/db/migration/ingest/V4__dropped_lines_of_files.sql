-- Lines of a file that could not be decoded and were left out; none where the file was not read.
alter table folder_file add column dropped_lines integer check (dropped_lines >= 0);
