// The parts of libxml2 that Ingestion uses.
#include <libxml/xmlversion.h>
// Debian's libxml2 shows its converters of ICU, whose types are not those of the ICU within Foundation. Nothing here uses them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
