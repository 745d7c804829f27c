/// Names of well-known outlets by the domain of their pages.
///
/// A table; its length is its purpose.
package enum OutletNames {
  /// The name of the outlet that publishes at `host`, else the host without `www.`; `nil` for no host.
  package static func name(ofHost host: String) -> String? {
    guard host.utf8.count <= longestHost else { return nil }
    let lowered = host.lowercased()
    var rest = lowered.hasPrefix("www.") ? lowered.dropFirst(4) : lowered[...]
    let bare = String(rest)
    guard isHost(bare) else { return nil }
    while rest.contains(".") {
      if let name = byDomain[String(rest)] { return name }
      rest = rest.cut(at: ".")?.after ?? ""
    }
    return bare
  }

  /// The host of a web address; `nil` when `url` is none.
  package static func host(ofURL url: String) -> String? {
    guard let (_, address) = url.cut(at: "://") else { return nil }
    let authority = address.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last?.split(separator: ":").first.map { $0.lowercased() }
    return host.flatMap { isHost($0) ? $0 : nil }
  }

  /// The longest name that the DNS has, in bytes.
  private static let longestHost = 253

  /// Whether `text` is written like a host: letters, digits and hyphens with dots between, no blank.
  static func isHost(_ text: String) -> Bool {
    guard text.utf8.count <= longestHost else { return false }
    let labels = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last, top.utf8.count >= 2,
      top.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 >= 0x80
        }
    }
  }

  /// Whether `lowered`, in lower case, is the name of an outlet or an agency of the table.
  static func isKnown(_ lowered: String) -> Bool { knownNames.contains(lowered) }

  /// The name as the table has it of an outlet that is called `lowered`, in lower case, with or without "the".
  static func known(_ lowered: String) -> String? { namesByWords[lowered] }

  private static let namesByWords: [String: String] = {
    var names: [String: String] = [:]
    for name in byDomain.values.sorted() {
      let lowered = name.lowercased()
      names[lowered] = name
      if lowered.hasPrefix("the ") { names[String(lowered.dropFirst(4))] = name }
    }
    return names
  }()

  private static let knownNames: Set<String> = {
    var names = Set(byDomain.values.map { $0.lowercased() })
    for name in names where name.hasPrefix("the ") { names.insert(String(name.dropFirst(4))) }
    names.formUnion(["ap", "afp", "dpa", "upi", "pa media", "bbc", "ansa", "tass", "interfax"])
    return names
  }()

  private static let byDomain: [String: String] = [
    "abc.net.au": "ABC News (Australia)", "abcnews.go.com": "ABC News", "afp.com": "Agence France-Presse",
    "aljazeera.com": "Al Jazeera", "aljazeera.net": "Al Jazeera", "apnews.com": "Associated Press",
    "ap.org": "Associated Press", "arstechnica.com": "Ars Technica", "axios.com": "Axios",
    "bbc.co.uk": "BBC News", "bbc.com": "BBC News", "bloomberg.com": "Bloomberg",
    "bostonglobe.com": "The Boston Globe", "breitbart.com": "Breitbart",
    "businessinsider.com": "Business Insider",
    "buzzfeednews.com": "BuzzFeed News", "cbc.ca": "CBC News", "cbsnews.com": "CBS News",
    "channelnewsasia.com": "CNA", "chicagotribune.com": "Chicago Tribune", "cnbc.com": "CNBC",
    "cnn.com": "CNN", "csmonitor.com": "The Christian Science Monitor", "dailymail.co.uk": "Daily Mail",
    "dawn.com": "Dawn", "dw.com": "Deutsche Welle", "economist.com": "The Economist",
    "euronews.com": "Euronews", "express.co.uk": "Daily Express", "faz.net": "Frankfurter Allgemeine Zeitung",
    "forbes.com": "Forbes", "foreignpolicy.com": "Foreign Policy", "fortune.com": "Fortune",
    "foxnews.com": "Fox News", "france24.com": "France 24", "ft.com": "Financial Times",
    "globalnews.ca": "Global News", "haaretz.com": "Haaretz", "hindustantimes.com": "Hindustan Times",
    "huffpost.com": "HuffPost", "huffingtonpost.com": "HuffPost", "independent.co.uk": "The Independent",
    "independent.ie": "Irish Independent", "indianexpress.com": "The Indian Express",
    "irishtimes.com": "The Irish Times", "japantimes.co.jp": "The Japan Times",
    "jpost.com": "The Jerusalem Post",
    "kyivindependent.com": "The Kyiv Independent", "kyivpost.com": "Kyiv Post",
    "latimes.com": "Los Angeles Times",
    "lemonde.fr": "Le Monde", "lefigaro.fr": "Le Figaro",
    "manchestereveningnews.co.uk": "Manchester Evening News",
    "marketwatch.com": "MarketWatch", "metro.co.uk": "Metro", "miamiherald.com": "Miami Herald",
    "mirror.co.uk": "Daily Mirror", "motherjones.com": "Mother Jones", "msnbc.com": "MSNBC",
    "nationalreview.com": "National Review", "nature.com": "Nature", "nbcnews.com": "NBC News",
    "ndtv.com": "NDTV", "newrepublic.com": "The New Republic", "newsweek.com": "Newsweek",
    "newyorker.com": "The New Yorker", "nikkei.com": "Nikkei", "npr.org": "NPR",
    "nypost.com": "New York Post",
    "nytimes.com": "The New York Times", "nzherald.co.nz": "The New Zealand Herald",
    "nzz.ch": "Neue Zürcher Zeitung",
    "pbs.org": "PBS", "politico.com": "Politico", "politico.eu": "Politico Europe",
    "propublica.org": "ProPublica", "qz.com": "Quartz", "reuters.com": "Reuters",
    "rferl.org": "Radio Free Europe/Radio Liberty",
    "rnz.co.nz": "RNZ", "rollingstone.com": "Rolling Stone", "rte.ie": "RTÉ", "rt.com": "RT",
    "salon.com": "Salon", "scmp.com": "South China Morning Post", "seattletimes.com": "The Seattle Times",
    "sfchronicle.com": "San Francisco Chronicle", "slate.com": "Slate",
    "smh.com.au": "The Sydney Morning Herald",
    "spectator.co.uk": "The Spectator", "spiegel.de": "Der Spiegel", "standard.co.uk": "Evening Standard",
    "straitstimes.com": "The Straits Times", "stuff.co.nz": "Stuff", "sueddeutsche.de": "Süddeutsche Zeitung",
    "techcrunch.com": "TechCrunch", "telegraph.co.uk": "The Telegraph", "theage.com.au": "The Age",
    "theatlantic.com": "The Atlantic", "thedailybeast.com": "The Daily Beast",
    "theglobeandmail.com": "The Globe and Mail",
    "theguardian.com": "The Guardian", "guardian.co.uk": "The Guardian", "thehill.com": "The Hill",
    "thehindu.com": "The Hindu", "theintercept.com": "The Intercept",
    "themoscowtimes.com": "The Moscow Times",
    "thenation.com": "The Nation", "thesun.co.uk": "The Sun", "thetimes.co.uk": "The Times",
    "thetimes.com": "The Times",
    "theverge.com": "The Verge", "theweek.co.uk": "The Week", "theweek.com": "The Week",
    "thestar.com": "Toronto Star", "time.com": "Time", "timesofindia.indiatimes.com": "The Times of India",
    "timesofisrael.com": "The Times of Israel", "upi.com": "UPI", "usatoday.com": "USA Today",
    "usnews.com": "U.S. News & World Report", "vice.com": "Vice", "voanews.com": "Voice of America",
    "vox.com": "Vox", "washingtonexaminer.com": "Washington Examiner",
    "washingtonpost.com": "The Washington Post",
    "washingtontimes.com": "The Washington Times", "westernjournal.com": "The Western Journal",
    "wikinews.org": "Wikinews", "wired.com": "Wired", "wsj.com": "The Wall Street Journal",
    "xinhuanet.com": "Xinhua", "yahoo.com": "Yahoo News", "zeit.de": "Die Zeit",
  ]
}
