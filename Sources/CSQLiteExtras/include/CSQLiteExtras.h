#ifndef CSQLITEEXTRAS_H
#define CSQLITEEXTRAS_H
#include <sqlite3.h>

/// Sets SQLITE_DBCONFIG_DEFENSIVE, which Swift cannot reach: sqlite3_db_config is variadic.
int claims_sqlite_set_defensive(sqlite3 *db, int on);

/// Lets file names be URIs (`file:...?immutable=1`); must precede the first connection of the process.
int claims_sqlite_enable_uris(void);

/// Adds the SQL function `claims_frequencies(table, column)` for FTS5's tables: how often each phrase of
/// the query stands in that column of the row, one byte a phrase.
int claims_sqlite_add_frequencies(sqlite3 *db);
#endif
