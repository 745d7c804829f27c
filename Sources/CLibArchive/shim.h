// The parts of libarchive that Ingestion uses.
#include <archive.h>
#include <archive_entry.h>
