#include "CSQLiteExtras.h"

int claims_sqlite_set_defensive(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, on, (int *)0);
}

int claims_sqlite_enable_uris(void) { return sqlite3_config(SQLITE_CONFIG_URI, 1); }
