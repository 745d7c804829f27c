#include "CSQLiteExtras.h"

int claims_sqlite_distrust(sqlite3 *db) {
  int result = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
  return result;
}

int claims_sqlite_enable_uris(void) { return sqlite3_config(SQLITE_CONFIG_URI, 1); }
