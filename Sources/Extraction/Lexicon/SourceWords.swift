/// Words that tell what sort of thing a source is; all in lower case.
enum SourceWords {
  /// Words that name a person's office, profession or address, before or after the name.
  static let titles: Set<String> = Set([
    "president", "vice", "minister", "premier", "secretary", "chancellor", "senator", "sen.", "sens.", "del.",
    "representative", "rep.", "reps.", "governor", "gov.", "mayor", "judge", "justice",
    "general", "gen.", "colonel", "col.", "captain", "capt.", "lieutenant", "lt.", "sergeant", "sgt.",
    "major", "maj.", "admiral", "adm.", "commander", "cmdr.", "chief", "director", "chairman",
    "chairwoman", "chairperson", "chair", "ceo", "cfo", "coo", "spokesman", "spokeswoman", "spokesperson",
    "professor", "prof.", "dr.", "dr", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "lord", "lady",
    "dame",
    "baroness", "king", "queen", "prince", "princess", "pope", "cardinal", "bishop", "archbishop", "rev.",
    "reverend", "father", "sister", "rabbi", "imam", "coach", "manager", "detective",
    "inspector", "superintendent", "officer", "sheriff", "attorney", "prosecutor", "lawyer", "commissioner",
    "councillor", "councilor", "councilman", "councilwoman", "deputy", "ambassador",
    "envoy", "analyst", "economist", "author", "editor", "candidate", "leader", "speaker", "congressman",
    "congresswoman", "lawmaker", "mp", "actor", "actress", "singer", "engineer",
    "scientist", "researcher", "historian", "expert", "strategist", "adviser", "advisor", "aide", "executive",
    "founder", "co-founder", "owner", "head", "nominee", "pollster", "operative",
    "activist", "campaigner", "organizer", "organiser", "consultant", "columnist", "reporter",
    "correspondent", "journalist", "doctor", "nurse", "farmer", "teacher", "student", "resident",
    "magnate", "billionaire", "businessman", "businesswoman", "mogul", "midfielder", "striker", "goalkeeper",
    "hydrologist", "geologist", "epidemiologist", "virologist", "meteorologist",
    "principal", "provost", "dean", "chaplain", "treasurer", "clerk", "trustee", "partner", "producer",
    "filmmaker", "writer", "novelist", "poet", "artist", "pilot", "skipper", "harbourmaster",
    "harbormaster", "ferryman", "fisherman", "baker", "shopkeeper", "witness", "survivor", "victim",
    "neighbour", "neighbor", "biologist", "ecologist", "chemist", "physicist", "astronomer",
    "alderman", "warden", "constable", "commandant", "negotiator", "ombudsman", "auditor", "comptroller",
    "controller", "undersecretary", "whip", "delegate", "congressmen", "president-elect", "ex-president",
    "democrat", "republican", "socialist", "conservative", "socialite", "attorney-general",
  ]).union(addresses).union(shortTitles)
  /// What a body owns or makes, at the end of a name: "Apple Stores" are not Apple.
  static let premises: Set<String> = [
    "store", "stores", "shop", "shops", "tower", "towers", "building", "plaza", "stadium", "arena", "street",
    "avenue", "road", "park", "maps", "award", "awards", "prize", "factory", "plant", "pipeline", "bridge",
    "terminal", "jet", "jets", "plane", "planes", "flight", "flights", "crash", "ferry", "train", "airport",
    "library",
    "hotel",
  ]
  /// What is named after somebody besides: "the Orla Finch Show".
  static let programmes: Set<String> = [
    "show", "report", "hour", "tonight", "today", "live", "foundation", "podcast", "project", "act", "law",
  ]
  /// Further nouns that tell what a person is, never a title before a name for the rules.
  static let moreRoles: Set<String> = [
    "chieftain", "priest", "monk", "nun", "diplomat", "politician", "official", "activist", "blogger",
    "philosopher", "mathematician", "composer", "musician", "guitarist", "drummer", "rapper", "dancer",
    "comedian", "presenter", "host", "anchor", "broadcaster", "photographer", "architect", "designer",
    "developer", "programmer", "entrepreneur", "investor", "banker", "broker", "trader", "accountant",
    "physician", "surgeon", "psychologist", "psychiatrist", "sociologist", "anthropologist", "archaeologist",
    "curator", "librarian", "archivist", "translator", "publisher", "critic", "playwright", "screenwriter",
    "athlete", "swimmer", "runner", "cyclist", "boxer", "wrestler", "golfer", "footballer", "quarterback",
    "pitcher", "captain", "veteran", "soldier", "marine", "astronaut", "cosmonaut", "rebel", "dissident",
    "refugee", "migrant", "lobbyist", "fundraiser", "volunteer", "trucker", "miner", "carpenter", "plumber",
    "electrician", "mechanic", "chef", "cook", "waiter", "waitress", "landlord", "tenant", "widow",
    "widower", "mother", "father", "daughter", "son", "wife", "husband", "brother", "sister", "uncle", "aunt",
    "cousin", "grandmother", "grandfather", "parent", "premier", "monarch", "dictator", "emperor", "empress",
    "heir", "caliph", "sultan", "emir", "ayatollah", "cleric", "pastor", "preacher", "evangelist",
    "assistant", "counsel", "staffer", "rival", "opponent", "secretary-general", "vice-president",
    "president-elect",
    "incumbent", "challenger", "frontrunner",
    "front-runner", "running", "co-chair", "co-chairman", "co-author", "co-owner", "solicitor", "barrister",
    "magistrate", "paramedic", "firefighter", "policeman", "policewoman", "trooper", "ranger", "agent",
    "gardener", "welder", "butcher", "tailor", "barber", "hairdresser", "carer", "cleaner", "caretaker",
    "labourer",
    "porter", "builder", "painter", "bricklayer", "grocer", "innkeeper", "publican", "beekeeper", "shepherd",
    "docker",
    "lecturer", "tutor", "florist", "jeweller", "potter", "trawlerman", "postman", "milkman", "seamstress",
    "weaver",
    "herdsman", "herder", "vendor", "hawker", "welder", "sailor", "boatman", "pensioner", "apprentice",
    "keeper",
    "boss", "pm", "master", "headmaster", "headmistress", "stationmaster", "postmaster", "barman", "barmaid",
    "doorman",
    "broker", "trainer", "goalkeeper", "midfielder", "defender", "striker", "skipper", "umpire", "referee",
  ]
  /// Roles that somebody has in another's life or service: "her lawyer" is nobody else's.
  static let relations: Set<String> = [
    "lawyer", "attorney", "counsel", "solicitor", "barrister", "spokesman", "spokeswoman", "spokesperson",
    "aide", "adviser", "advisor", "assistant", "agent", "publicist", "doctor", "physician", "wife", "husband",
    "widow", "widower", "mother", "father", "son", "daughter", "brother", "sister", "uncle", "aunt",
    "cousin", "grandmother", "grandfather", "friend", "colleague", "neighbour", "neighbor",
  ]
  /// Titles that are no role but a form of address.
  static let honorifics: Set<String> = Set([
    "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "dr.", "dr", "sir", "lord", "lady", "dame",
  ]).union(addresses)
  /// Forms of address of many countries, none of them a given name.
  static let addresses: Set<String> = [
    "mx", "messrs", "messrs.", "m/s", "m/s.", "mme", "mme.", "mlle", "madam", "shri", "sri", "smt", "smt.",
    "kum.",
    "pandit", "pt.", "adv", "adv.", "er.", "engr", "engr.", "arc.", "barr", "barr.", "barrister", "hon",
    "hon.",
    "honourable", "honorable", "haji", "hajia", "alhaji", "alhaja", "alh.", "mallam", "malam", "ustaz",
    "maulana",
    "mufti", "comrade", "cde", "cde.", "datuk", "dato", "datin", "seri", "tengku", "encik", "puan", "ato",
    "weizero",
    "señor", "señora", "herr", "frau", "monsieur", "madame", "signor", "signora", "revd",
    "revd.", "ven", "ven.", "msgr", "msgr.", "bro", "bro.", "pst", "pst.", "otunba", "ald.", "ld.",
    "excellency",
    "worship", "rt", "rt.", "sardar", "ustad", "swami", "mwalimu", "kgosi", "inkosi", "thiru", "daw", "fr",
    "fr.",
  ]
  /// Whether the lower-case word is an office, alone or with what is tied to it: "ex-minister", "mayor-elect".
  static func isTitle(_ word: String) -> Bool {
    if titles.contains(word) { return true }
    guard word.contains("-") else { return false }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return false }
    return ["ex", "vice", "deputy", "co", "sub", "arch"].contains(first) && titles.contains(last)
      || ["elect", "designate", "general"].contains(last) && titles.contains(first)
  }

  /// Forms of address that make a person of whatever follows.
  static let ofPersons = honorifics.subtracting([
    "m/s", "m/s.", "messrs", "messrs.", "lord", "worship", "excellency",
  ])
  /// Ranks and offices in short, with and without a full stop.
  static let shortTitles: Set<String> = [
    "prof", "cllr", "cllr.", "cllrs", "sgt", "cpl", "capt", "col", "gen", "lt", "lt-gov", "lt-col", "maj",
    "insp", "insp.", "supt", "supt.",
    "cpl.", "const.", "det", "det.", "pc", "mla", "mep", "msp", "mec", "dcp", "dsp", "asp", "brig", "brig.",
    "rev", "sen", "rep", "gov", "adm", "cmdr", "emir", "sultan", "oba", "pastor",
  ]
  /// Titles that are given names as well where what follows tells it, and those that mostly are.
  static let givenTitles: Set<String> = [
    "prince", "justice", "king", "bishop", "pope", "judge", "major", "duke", "queen", "princess", "chief",
    "baron",
    "marshal", "general",
  ]
  static let deans: Set<String> = ["dean", "earl"]
  /// Words in the names of government bodies.
  static let government: Set<String> = [
    "department", "ministry", "government", "administration", "white", "pentagon", "kremlin", "police",
    "court", "commission", "council", "senate", "congress", "parliament", "army", "navy", "military",
    "forces", "staff", "bureau", "treasury", "cabinet", "authority", "authorities", "fbi", "cia", "nsa",
    "epa", "nasa", "cdc", "fda", "irs", "faa", "sec", "ftc", "fcc", "nato", "coastguard", "embassy",
    "consulate",
    "municipality", "prefecture", "sheriff's", "prosecutor's", "prosecutors'", "office", "legislature",
    "house", "assembly", "directorate", "inspectorate", "agency", "service", "regulator", "watchdog", "hall",
    "states", "state", "union", "nations", "un", "eu", "u.s.", "us", "uk", "britain", "russia", "china",
    "france", "germany", "ukraine", "iran", "israel", "japan", "india", "moscow", "beijing", "washington",
    "london", "paris", "berlin", "kyiv", "kiev", "tehran", "brussels", "downing",
    "guard", "brigade", "district", "county", "city", "tribunal", "fed", "reserve", "usda", "usaf", "dod",
    "doj", "gao", "fema", "nih", "noaa", "osha", "csb", "cabinet", "mint", "ombudsman's",
  ]
  /// Places among the words of government bodies, which speak for a government only alone.
  static let countries: Set<String> = [
    "u.s.", "us", "uk", "britain", "russia", "china", "france", "germany", "ukraine", "iran", "israel",
    "japan",
    "india", "moscow", "beijing", "washington", "london", "paris", "berlin", "kyiv", "kiev", "tehran",
    "brussels",
  ]
  /// Companies that are called like persons.
  static let namesakes: Set<String> = [
    "morgan stanley", "charles schwab", "john deere", "jack daniels", "calvin klein", "tommy hilfiger",
    "ralph lauren", "philip morris", "eli lilly", "levi strauss", "louis vuitton", "johns hopkins",
    "kate spade",
    "michael kors", "marc jacobs", "hugo boss", "harry winston", "edward jones", "raymond james",
    "ben & jerry",
    "victoria beckham", "rolls royce", "hewlett packard", "oscar mayer", "sara lee", "wendy 's",
  ]
  /// Words in the names of organisations.
  static let organisation: Set<String> = [
    "inc.", "inc", "corp.", "corp", "co.", "company", "ltd", "ltd.", "llc", "plc", "group", "party",
    "university", "college", "school", "institute", "foundation", "association", "federation", "society",
    "club", "bank", "fund", "airlines", "airways", "motors", "industries", "systems", "holdings", "partners",
    "campaign", "committee", "coalition", "alliance", "network", "centre", "center", "hospital", "trust",
    "charity", "church",
    "league", "organization", "organisation", "team", "firm", "co-operative", "cooperative", "board",
    "chamber", "guild", "museum", "theatre", "laboratory", "labs", "works", "energy", "power", "water",
    "railway", "railways", "ferries", "line", "lines", "shipping", "technologies", "international", "workers",
    "teamsters", "studio", "studios", "orchestra", "movement", "front", "brotherhood", "authority",
    "consortium", "syndicate",
  ]
  /// Singular nouns for organisations spoken of without a name.
  static let organisationNouns: Set<String> = Set([
    "company", "firm", "union", "party", "group", "campaign", "committee", "bank", "university", "hospital",
    "club", "charity", "organisation", "organization", "association", "manufacturer", "airline",
    "operator", "utility", "network", "team", "school", "church", "board", "trust", "foundation", "institute",
    "panel", "coalition", "alliance", "federation", "confederation", "society", "guild", "league",
    "consortium",
    "collective", "chamber", "museum",
  ]).union(businesses)
  /// Singular nouns for companies by their trade; "the airframer" is whatever company was spoken of last.
  static let businesses: Set<String> = [
    "company", "firm", "manufacturer", "airline", "operator", "retailer", "developer", "contractor",
    "insurer", "lender", "supplier", "bank", "charity", "startup", "start-up", "corporation", "business",
    "chain", "brewer", "carmaker", "automaker", "planemaker", "airframer", "chipmaker", "drugmaker",
    "toymaker",
    "steelmaker", "shipbuilder", "homebuilder", "conglomerate", "multinational", "brokerage", "miner",
    "grocer",
  ]
  /// Singular nouns for government bodies spoken of without a name.
  static let governmentNouns: Set<String> = [
    "government", "ministry", "department", "council", "court", "police", "agency", "administration",
    "commission", "parliament", "army", "military", "authority", "regulator", "embassy", "state", "city",
    "county", "office", "bureau", "treasury", "coastguard", "navy", "watchdog", "authorities",
  ]
  /// Nouns for documents.
  static let documents: Set<String> = [
    "report", "reports", "poll", "polls", "survey", "surveys", "study", "studies", "lawsuit", "suit",
    "complaint", "letter", "memo", "email", "emails", "e-mail", "e-mails", "document", "documents", "filing",
    "filings", "statement",
    "tweet", "tweets", "post", "article", "book", "memoir", "autobiography", "transcript", "indictment",
    "affidavit", "ruling", "order",
    "decision", "audit", "review", "analysis", "paper", "data", "figures", "statistics", "records", "census",
    "index",
    "website", "page", "ad", "advertisement", "editorial", "headline", "caption", "sign", "banner", "poster",
    "manifesto", "constitution", "law", "bill", "draft", "notice", "minutes", "findings", "research",
    "evidence", "results", "numbers", "projection", "projections", "forecast", "forecasts", "estimate",
    "estimates", "history", "science",
    "message", "video", "ledger", "log", "logbook", "petition", "dossier", "bulletin", "summary",
    "invitation",
    "newsletter", "advisory", "guidelines", "resolution", "verdict", "leaflet", "brochure", "diary", "blog",
    "essay", "op-ed", "leak", "leaks", "cable", "cables", "subpoena", "warrant", "testimony", "treaty",
    "clip", "footage", "film", "documentary", "movie", "commercial",
  ]
  /// Plural nouns for people without names.
  static let groups: Set<String> = [
    "officials", "experts", "people", "critics", "supporters", "leaders", "analysts", "residents",
    "witnesses", "sources", "observers", "lawmakers", "policymakers", "policy-makers", "republicans",
    "democrats", "conservatives", "liberals",
    "voters",
    "scientists", "researchers", "doctors", "economists", "lawyers", "prosecutors", "investigators", "aides",
    "advisers", "advisors", "allies", "opponents", "politicians", "police", "reporters", "journalists",
    "media",
    "workers", "students", "teachers", "parents", "families", "activists", "protesters", "historians",
    "engineers", "authorities", "members", "others", "some", "many", "most", "several", "both", "few", "they",
    "we", "diplomats", "executives", "insiders", "strategists", "operatives", "senators", "governors",
    "mayors", "ministers", "councillors", "farmers", "neighbours", "neighbors", "fishermen", "firefighters",
    "spokesmen", "pollsters", "defenders", "users", "fans", "players", "everyone", "americans", "russians",
    "ukrainians", "germans", "men", "women", "campaigners", "unions", "candidates", "delegates", "donors",
    "backers", "organisers", "organizers", "owners", "traders", "investors",
  ]
  /// Singular nouns for one person without a name.
  static let unnamed: Set<String> = [
    "official", "source", "spokesman", "spokeswoman", "spokesperson", "person", "aide", "adviser", "advisor",
    "man", "woman", "witness", "resident", "expert", "analyst", "diplomat", "insider", "operative", "lawyer",
    "employee", "staffer",
    "one", "another", "someone", "reporter", "student", "worker", "officer", "boy", "girl", "teenager",
    "driver", "neighbour", "neighbor", "voter", "supporter", "critic", "executive", "colleague", "friend",
    "doctor", "nurse", "who", "i", "student", "user", "author", "teacher", "engineer", "fisherman", "farmer",
    "passenger", "prosecutor", "detective",
  ]

  /// Nouns that tell how many of those behind "of" are meant: "a number of shopkeepers".
  static let quantities: Set<String> = [
    "of", "number", "percent", "%", "majority", "minority", "lot", "couple", "handful", "group", "dozens",
    "hundreds", "thousands", "millions", "half", "third", "quarter", "one", "many", "most", "some", "all",
    "none", "series", "range", "team", "crowd", "array", "list", "share", "generation", "panel", "coalition",
    "string", "pair",
  ]
}
