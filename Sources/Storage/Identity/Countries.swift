/// Countries by the words that news uses for them and for what belongs to them.
enum Countries {
  /// The country that folded words begin with, as ISO 3166 code, and how many of them name it.
  static func leading(_ words: ArraySlice<String>) -> (code: String, length: Int)? {
    for length in stride(from: min(3, words.count), through: 1, by: -1) {
      let name = words.prefix(length).joined(separator: " ")
      if let code = table[name] { return (code, length) }
    }
    return nil
  }

  /// The country that folded `words` name as a whole.
  static func named(_ words: ArraySlice<String>) -> String? { table[words.joined(separator: " ")] }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let code = String(line.prefix(2))
      for name in line.dropFirst(3).split(separator: ",") {
        table[String(name)] = code
        // "Ukraine's": apostrophes vanish when words are folded.
        table[name + "s"] = table[name + "s"] ?? code
      }
    }
    return table
  }()

  /// Names and adjectives, folded; general knowledge.
  ///
  /// "Georgia" is as often a state, so its adjective must do.
  private static let lines = """
    AF afghanistan,afghan
    AL albania,albanian
    DZ algeria,algerian
    AO angola,angolan
    AR argentina,argentine,argentinian
    AM armenia,armenian
    AU australia,australian
    AT austria,austrian
    AZ azerbaijan,azerbaijani
    BH bahrain,bahraini
    BD bangladesh,bangladeshi
    BY belarus,belarusian
    BE belgium,belgian
    BJ benin,beninese
    BO bolivia,bolivian
    BA bosnia,bosnian
    BW botswana
    BR brazil,brazilian
    BG bulgaria,bulgarian
    BF burkina faso
    BI burundi,burundian
    KH cambodia,cambodian
    CM cameroon,cameroonian
    CA canada,canadian
    CF central african republic
    TD chad,chadian
    CL chile,chilean
    CN china,chinese
    CO colombia,colombian
    CR costa rica,costa rican
    HR croatia,croatian
    CU cuba,cuban
    CY cyprus,cypriot
    CZ czech,czech republic
    DK denmark,danish
    DO dominican republic
    EC ecuador,ecuadorian
    EG egypt,egyptian
    SV el salvador,salvadoran
    ER eritrea,eritrean
    EE estonia,estonian
    ET ethiopia,ethiopian
    FI finland,finnish
    FR france,french
    GA gabon
    GM gambia,gambian
    GE georgian
    DE germany,german
    GH ghana,ghanaian
    GR greece,greek
    GT guatemala,guatemalan
    GN guinea,guinean
    HT haiti,haitian
    HN honduras,honduran
    HU hungary,hungarian
    IS iceland,icelandic
    IN india,indian
    ID indonesia,indonesian
    IR iran,iranian
    IQ iraq,iraqi
    IE ireland,irish
    IL israel,israeli
    IT italy,italian
    CI ivory coast,ivorian
    JM jamaica,jamaican
    JP japan,japanese
    KZ kazakhstan,kazakh
    KE kenya,kenyan
    XK kosovo,kosovar
    KW kuwait,kuwaiti
    KG kyrgyzstan,kyrgyz
    LA laos
    LV latvia,latvian
    LB lebanon,lebanese
    LR liberia,liberian
    LY libya,libyan
    LT lithuania,lithuanian
    LU luxembourg
    MK macedonia,macedonian,north macedonia
    MG madagascar
    MW malawi,malawian
    MY malaysia,malaysian
    ML mali,malian
    MT malta,maltese
    MR mauritania,mauritanian
    MX mexico,mexican
    MD moldova,moldovan
    MN mongolia,mongolian
    ME montenegro,montenegrin
    MA morocco,moroccan
    MZ mozambique
    MM myanmar,burma,burmese
    NA namibia,namibian
    NP nepal,nepali,nepalese
    NL netherlands,dutch
    NZ new zealand
    NI nicaragua,nicaraguan
    NE niger,nigerien
    NG nigeria,nigerian
    KP north korea,north korean
    NO norway,norwegian
    OM oman,omani
    PK pakistan,pakistani
    PS palestine,palestinian
    PA panama,panamanian
    PY paraguay,paraguayan
    PE peru,peruvian
    PH philippines,philippine,filipino
    PL poland,polish
    PT portugal,portuguese
    QA qatar,qatari
    RO romania,romanian
    RU russia,russian,soviet
    RW rwanda,rwandan
    SA saudi,saudi arabia,saudi arabian
    SN senegal,senegalese
    RS serbia,serbian
    SL sierra leone
    SG singapore,singaporean
    SK slovakia,slovak
    SI slovenia,slovenian
    SO somalia,somali
    ZA south africa,south african
    KR south korea,south korean
    SS south sudan
    ES spain,spanish
    LK sri lanka,sri lankan
    SD sudan,sudanese
    SE sweden,swedish
    CH switzerland,swiss
    SY syria,syrian
    TW taiwan,taiwanese
    TJ tajikistan,tajik
    TZ tanzania,tanzanian
    TH thailand,thai
    TG togo,togolese
    TN tunisia,tunisian
    TR turkey,turkish
    TM turkmenistan,turkmen
    UG uganda,ugandan
    UA ukraine,ukrainian
    AE emirati,united arab emirates,uae
    GB britain,british,uk,u k,united kingdom,england,english,scotland,scottish,wales,welsh
    US us,u s,usa,united states,american,america
    UY uruguay,uruguayan
    UZ uzbekistan,uzbek
    VA vatican
    VE venezuela,venezuelan
    VN vietnam,vietnamese
    YE yemen,yemeni
    ZM zambia,zambian
    ZW zimbabwe,zimbabwean
    """
}
