#ifndef CSQLITEEXTRAS_H
#define CSQLITEEXTRAS_H
#include <sqlite3.h>

/// Readies a connection for a file that anybody may have made: no SQL writes to SQLite's own tables, no trigger
/// runs, no extension is loaded. Swift cannot reach it: sqlite3_db_config is variadic.
int claims_sqlite_distrust(sqlite3 *db);

/// Lets file names be URIs (`file:...?immutable=1`); must precede the first connection of the process.
int claims_sqlite_enable_uris(void);

/// Adds the SQL function `claims_frequencies(table, column)` for FTS5's tables: how often each phrase of
/// the query stands in that column of the row, one byte a phrase.
int claims_sqlite_add_frequencies(sqlite3 *db);
#endif
