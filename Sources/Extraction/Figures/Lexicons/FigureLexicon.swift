/// What each known word may be to the rules; one look-up a word.
///
/// A table, hence its length.
enum FigureLexicon {
  /// A word's roles and the number that goes with them.
  struct Entry: Sendable {
    var roles: WordRoles
    var number: Int
  }

  /// Every known word in lower case.
  static let entries: [String: Entry] = makeEntries()

  /// Month names and their abbreviations, January first.
  static let months = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
    ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ]

  /// Weekday names and their abbreviations, Monday first.
  static let weekdays = [
    ["monday", "mon", "mondays"], ["tuesday", "tue", "tues", "tuesdays"],
    ["wednesday", "wed", "weds", "wednesdays"],
    ["thursday", "thu", "thur", "thurs", "thursdays"], ["friday", "fri", "fridays"],
    ["saturday", "sat", "saturdays"],
    ["sunday", "sun", "sundays"],
  ]

  private static let temporal = """
    today tonight yesterday tomorrow now currently recently presently nowadays last next this past previous coming
    earlier later early late mid end beginning start every each daily weekly monthly annually yearly quarterly
    nightly hourly spring summer autumn fall winter fiscal fy q weekend morning afternoon evening night christmas
    h ad ad. ce halloween easter nineties eighties seventies sixties fifties forties thirties twenties current following same new
    week month year quarter recent upcoming overnight the that twice once these those then several many years its
    months weeks days hours decades centuries
    """
  private static let multiples = """
    half third thirds quarter quarters fourth fourths fifth fifths sixths sevenths eighths ninths tenths
    hundredth hundredths thousandth double doubled doubles doubling triple tripled triples tripling quadrupled
    quadruple quadrupling twice twofold threefold fourfold fivefold tenfold halved halving one
    """
  private static let openers = """
    a an between from minus negative plus percent percents per aged age no number magnitude his her their another fifty-something
    tens hundreds thousands millions billions trillions scores several
    """
  private static let labels = """
    article articles section sections chapter resolution page pages version flight route highway interstate area
    apollo studio boeing airbus iphone ipad ipod windows channel formula group clause paragraph rule line lines
    schedule protocol amendment proposition prop regulation directive form case room suite gate platform terminal
    exit junction pier lane unit falcon soyuz galaxy playstation xbox android type phase stage tier level volume
    vol episode season series act part appendix annex figure table footnote note verse psalm covid class model
    ios os usb grade catch title category ward district precinct zone block plot bus tram building hall radio motorway
    autoroute fortune ftse nikkei nasdaq topix stoxx f mk mark mach euro zip postcode po box ext extension tel telephone phone fax isbn issn id
    """
  private static let functions = """
    a an the this that these those my your his her its our their some any no every each either neither both all
    of in on at by for with from to into onto upon over under above below about around between among amid against
    through during before after since until till within without across along behind beside besides beyond despite
    near off out outside inside per plus toward towards up down via like unlike than as so too also only just even
    still yet already then there here when where while who whom whose which what why how if unless whether because
    although though and or but nor i you he she it we they me him us them himself herself itself themselves
    one's not never is are was were be been being am has have had having do does did doing will would shall should
    can could may might must ought cannot respectively ago later earlier apart together alone away back today
    yesterday tomorrow tonight now last next once twice again ever soon instead however therefore such much many
    most few several more less fewer least january february march april june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday worldwide nationwide overall annually daily
    weekly monthly yearly overnight abroad overseas
    """
  private static let pastVerbs = """
    was were had did said told took rose fell went came gave got made saw knew thought won lost met held left
    felt brought began wrote stood ran paid sent spent grew broke spoke chose drove flew drew sold built
    bought caught fought taught sought hit cut put set shut became showed died killed injured wounded arrested
    announced reported claimed warned added signed agreed voted visited happened occurred ended started opened closed
    launched released resigned approved rejected dropped climbed gained jumped slid slumped soared surged plunged
    tumbled declined increased decreased launched detained displaced attended marched gathered struck sank burned
    crashed sang rang ate wore tore bore beat bit blew bred clung crept dealt dug fed flung forgot ground hid hung knelt
    laid leapt lent lit rode shook shone shot shrank slept sought spun sprang stole stuck swam swung wove
    kept understood meant threw swept sat lay led fled froze worked lived
    """
  private static let futureWords = """
    will 'll shall would due scheduled upcoming forthcoming expect expects expected plans planned aims hopes slated
    """
  private static let presentVerbs = """
    says say said tells reports claims warns adds signs agrees votes dies die kill kills remain remains live lives
    works include includes including make makes take takes took come comes go goes get gets give gives see sees know
    knows think thinks want wants needs uses find finds calls tries ask asks seem seems feel feels become becomes
    leave leaves keep keeps let begin begins shows hear hears plays runs moves believe believes holds happen happens
    write writes provide provides sit sits stands lose loses pay pays meet meets continue continues learn changes
    leads understand follow follows stops create creates speak speaks read allow allows spend spends grow grows open
    opens win wins offers remember consider appear appears buy buys wait waits serve serves send sends expect expects
    stays falls reaches suffer suffers faces await been won led
    """
  private static let adverbs = """
    annually apparently approximately certainly clearly currently daily directly eventually finally formerly
    fully generally immediately initially largely mainly mostly nearly normally officially originally particularly
    possibly presumably previously primarily probably publicly purely quickly quietly rarely really recently
    repeatedly reportedly seriously shortly simply simultaneously slightly slowly soon strongly successfully
    suddenly typically usually safely illegally legally abroad aboard ashore combined nationally
    """

  private static func makeEntries() -> [String: Entry] {
    var entries: [String: Entry] = [:]
    func add(_ words: some Sequence<some StringProtocol>, _ roles: WordRoles, number: Int? = nil) {
      for word in words {
        var entry = entries[String(word)] ?? Entry(roles: [], number: 0)
        entry.roles.formUnion(roles)
        if let number { entry.number = number }
        entries[String(word)] = entry
      }
    }
    func words(_ list: String) -> [Substring] { list.split { $0 == " " || $0 == "\n" } }
    add(words(temporal), .temporal)
    add(words(multiples), .multiple)
    add(words(openers), .opener)
    add(words(labels), .label)
    add(words(functions), .function)
    add(words(pastVerbs), [.past, .verb])
    add(words(futureWords), .future)
    add(words(presentVerbs), .verb)
    add(words(adverbs), .function)
    add(["noon", "midnight", "midday"], .clock)
    add(CurrencyLexicon.prefixes.keys, .currency)
    add(CurrencyLexicon.letters.keys, .currency)
    add(CurrencyLexicon.dollarPrefixes.keys, .currency)
    for letter in CurrencyLexicon.scaledCodePrefixes.keys {
      add(CurrencyLexicon.lowerCaseCodes.map { String(letter) + $0 }, .currency)
    }
    add(words("dollar dollars rupee rupees naira shillings rand peso pesos taka ps y"), .currency)
    for (value, word) in NumberWords.small.enumerated() { add([word], .cardinal, number: value) }
    for (index, word) in NumberWords.tens.enumerated() { add([word], .cardinal, number: 20 + 10 * index) }
    for (index, scale) in NumberWords.scales.enumerated() { add([scale.word], .scale, number: index) }
    for (index, word) in NumberWords.smallOrdinals.enumerated() { add([word], .ordinal, number: index + 1) }
    for (index, word) in NumberWords.tensOrdinals.enumerated() {
      add([word], .ordinal, number: 20 + 10 * index)
    }
    add(["hundredth"], .ordinal, number: 100)
    add(["nought", "naught"], .cardinal, number: 0)
    // What is often misspelt.
    add(["fourty"], .cardinal, number: 40)
    add(["nineth"], .ordinal, number: 9)
    add(["twelth"], .ordinal, number: 12)
    for (index, names) in months.enumerated() { add(names, .month, number: index + 1) }
    for (index, names) in weekdays.enumerated() { add(names, .weekday, number: index + 1) }
    return entries
  }
}
