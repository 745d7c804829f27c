-- The tables of the first released archive.
CREATE TABLE articles (id INTEGER PRIMARY KEY) STRICT;
