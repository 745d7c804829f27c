import Linguistics

/// Whose dollar, rupee or peso a bare sign or word is in an outlet's own country.
///
/// A table, hence its length. What it says stays marked as assumed in the figure.
struct HomeCurrency: Sendable {
  /// Code assumed without an outlet to the code at the outlet's home; empty where both agree.
  private let codes: [String: String]

  /// For no outlet: every sign means what it mostly means.
  static let unknown = HomeCurrency(codes: [:])

  private init(codes: [String: String]) { self.codes = codes }

  /// For an article of `outlet` at `url`: the address' country tells more than the name.
  init(outlet: String?, url: String?) {
    if let country = url.flatMap(Self.country(ofAddress:)), let codes = Self.codes[country] {
      self.codes = codes
      return
    }
    let country = outlet.flatMap(Self.country(ofOutlet:))
    codes = country.flatMap { Self.codes[$0] } ?? [:]
  }

  /// The code at home for one that is only assumed.
  func code(for assumed: String) -> String { codes[assumed] ?? assumed }

  /// Whether the outlet's country is known to use `code`.
  func uses(_ code: String) -> Bool { codes.values.contains(code) }

  /// The code at home where it is another.
  func other(than code: String) -> String? { codes[code] }

  // MARK: - Private

  private static let codes: [String: [String: String]] = [
    "au": ["USD": "AUD"], "ca": ["USD": "CAD"], "nz": ["USD": "NZD"], "sg": ["USD": "SGD"],
    "hk": ["USD": "HKD"], "tw": ["USD": "TWD"], "jm": ["USD": "JMD"], "tt": ["USD": "TTD"],
    "fj": ["USD": "FJD"], "bb": ["USD": "BBD"], "na": ["USD": "NAD"], "pk": ["INR": "PKR"],
    "lk": ["INR": "LKR"], "np": ["INR": "NPR"], "mu": ["INR": "MUR"], "ar": ["MXN": "ARS", "USD": "USD"],
    "cl": ["MXN": "CLP"], "co": ["MXN": "COP"], "ph": ["MXN": "PHP", "BWP": "PHP"], "uy": ["MXN": "UYU"],
    "ug": ["KES": "UGX"], "tz": ["KES": "TZS", "UGX": "TZS"], "ke": ["UGX": "KES"], "pg": ["ZMW": "PGK"],
    "za": ["ZAR": "ZAR"], "ng": ["NGN": "NGN"], "zm": ["ZMW": "ZMW"], "mw": ["MWK": "MWK"],
    "bw": ["BWP": "BWP"], "ls": ["LSL": "LSL"], "sz": ["SZL": "SZL"], "sc": ["INR": "SCR"],
    "mv": ["INR": "MVR"], "eg": ["GBP": "EGP"], "lb": ["GBP": "LBP"],
    "qa": ["SAR": "QAR", "AED": "AED"], "jo": ["KWD": "JOD"], "iq": ["KWD": "IQD"], "bh": ["KWD": "BHD"],
    "rs": ["KWD": "RSD"], "tn": ["KWD": "TND"], "dz": ["KWD": "DZD"], "ma": ["AED": "MAD"],
    "dk": ["NOK": "DKK", "SEK": "DKK"], "no": ["SEK": "NOK"], "is": ["SEK": "ISK"], "cn": ["JPY": "CNY"],
  ]

  /// Words of outlets' names in lower case: a town, a people, a title.
  private static let places: [String: String] = {
    let rows = [
      "au": "australia australian sydney melbourne brisbane adelaide perth canberra hobart darwin age crikey",
      "ca": """
      canada canadian toronto ottawa vancouver montreal calgary edmonton winnipeg halifax cbc globe-and-mail \
      maclean's
      """,
      "nz": "zealand nz auckland wellington christchurch otago dunedin rnz stuff",
      "sg": "singapore straits", "hk": "hong-kong south-china-morning-post", "tw": "taipei taiwan",
      "jm": "jamaica gleaner", "tt": "trinidad", "fj": "fiji", "bb": "barbados", "na": "namibian",
      "pk": "pakistan karachi lahore islamabad dawn", "lk": "lanka colombo",
      "np": "nepal kathmandu himalayan",
      "mu": "mauritius", "ar": "argentina aires", "cl": "chile santiago", "co": "colombia bogota",
      "ph": "philippine philippines manila rappler", "uy": "uruguay", "ug": "uganda kampala",
      "tz": "tanzania", "ke": "kenya kenyan nairobi", "pg": "papua",
      "za": "african johannesburg pretoria durban cape-town sowetan", "ng": "nigeria nigerian lagos abuja",
      "zm": "zambia zambian lusaka", "mw": "malawi nyasa", "bw": "botswana mmegi", "ls": "lesotho",
      "sz": "eswatini swazi", "eg": "egypt ahram",
      "lb": "lebanon beirut", "qa": "qatar", "jo": "jordan",
      "iq": "iraq", "bh": "bahrain", "rs": "serbia belgrade", "tn": "tunisia", "dz": "algeria",
      "ma": "morocco moroccan", "dk": "denmark copenhagen", "no": "norway oslo", "is": "iceland reykjavik",
      "cn": "china xinhua beijing shanghai",
    ]
    var places: [String: String] = [:]
    for (country, words) in rows {
      for word in words.split(separator: " ") { places[String(word)] = country }
    }
    return places
  }()

  private static func country(ofOutlet outlet: String) -> String? {
    let words = outlet.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    for (index, word) in words.enumerated() {
      for count in [5, 4, 3, 2] where index + count <= words.count {
        if let country = places[words[TokenRange(index, index + count)].joined(separator: "-")] {
          return country
        }
      }
      // "Age" and the like name an outlet only alone.
      if let country = places[word], word.utf8.count > 4 || words.count <= 2 { return country }
    }
    return nil
  }

  /// "au" of "https://www.example.com.au/news": the ending of the host.
  private static func country(ofAddress url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    guard let host = parts.first(where: { $0.contains(".") }),
      let ending = host.split(separator: ":").first?.split(separator: ".").last
    else { return nil }
    // ".co" is sold to all the world.
    return ending == "co" ? nil : ending.lowercased()
  }
}
