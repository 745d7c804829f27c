#include "CSQLiteExtras.h"

/* claims_frequencies(table, first, second, third): how often each phrase of the query stands in three columns of the
   row, three bytes a phrase. What ranking by FTS5's own bm25 costs, a pass over every match of every phrase and a
   look-up of every row's length, it leaves out. */
enum { columns = 3 };

static void frequencies(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count,
                        sqlite3_value **values) {
  if (count != columns) {
    sqlite3_result_error(context, "claims_frequencies takes a table and three columns", -1);
    return;
  }
  int wanted[columns];
  for (int number = 0; number < columns; number++) wanted[number] = sqlite3_value_int(values[number]);
  int phrases = api->xPhraseCount(fts);
  unsigned char *bytes = sqlite3_malloc64(phrases > 0 ? (sqlite3_uint64)phrases * columns : 1);
  if (bytes == 0) {
    sqlite3_result_error_nomem(context);
    return;
  }
  for (int phrase = 0; phrase < phrases; phrase++) {
    unsigned char *found = bytes + phrase * columns;
    for (int number = 0; number < columns; number++) found[number] = 0;
    Fts5PhraseIter iterator;
    int column, offset;
    int result = api->xPhraseFirst(fts, phrase, &iterator, &column, &offset);
    if (result != SQLITE_OK) {
      sqlite3_free(bytes);
      sqlite3_result_error_code(context, result);
      return;
    }
    for (; column >= 0; api->xPhraseNext(fts, &iterator, &column, &offset))
      for (int number = 0; number < columns; number++)
        if (column == wanted[number] && found[number] < 255) found[number]++;
  }
  sqlite3_result_blob(context, bytes, phrases * columns, sqlite3_free);
}

int claims_sqlite_add_frequencies(sqlite3 *db) {
  fts5_api *api = claims_fts5_api(db);
  if (api == 0) return SQLITE_ERROR;
  return api->xCreateFunction(api, "claims_frequencies", 0, frequencies, 0);
}
