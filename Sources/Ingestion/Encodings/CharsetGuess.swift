import ClaimsModel

/// Finds the encoding of a plain text that says none, where its letters make it certain.
///
/// Read in a wrong encoding, a text in a script of its own has letters that are rare, or none. For each encoding the
/// letters that make up most of any text in its languages are counted.
enum CharsetGuess {
  /// The encoding, or `nil` where none is certain.
  ///
  /// The first 32 KiB are looked at.
  static func charset(of bytes: [UInt8]) -> Charset? {
    let sample = sample(of: bytes)
    let high = sample.count { $0 >= 0x80 }
    let blank = sample.count { $0 <= 0x20 }
    guard high > 0 else { return nil }
    // Texts in Latin letters have one byte in six beyond ASCII at the most (Vietnamese), in others it is two in three.
    guard high * 4 > sample.count - blank else { return latin(sample) }
    guard high >= fewestBytes else { return nil }
    // Of encodings in which the text is the same the first counts.
    var best: (charset: Charset?, rating: Double) = (nil, 1)
    for candidate in candidates {
      let rating = candidate.rating(of: sample)
      if rating > best.rating { best = (candidate.charset, rating) }
    }
    return best.charset
  }

  // MARK: - Private

  private static let longestSample = 1 << 15
  /// Fewer bytes beyond ASCII may be anything.
  private static let fewestBytes = 12

  /// The beginning, cut where a character ends for certain.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > longestSample else { return bytes }
    let head = Array(bytes.prefix(longestSample))
    guard let end = head.lastIndex(where: { $0 <= 0x20 }) else { return head }
    return Array(head.prefix(upTo: end))
  }

  /// Central European and Turkish texts, told by their words, which are mostly ASCII.
  private static func latin(_ sample: [UInt8]) -> Charset? {
    guard let plain = text(of: sample, in: .windows1252) else { return nil }
    var told = LanguageDetector.verdict(on: plain).language
    // Where many letters are wrong, the words are sure only when they are read rightly.
    if told == nil, let other = text(of: sample, in: .singleByte("windows-1250")) {
      told = LanguageDetector.verdict(on: other).language
    }
    guard let language = told,
      let (names, letters) = latinCharsets.first(where: { $0.languages.contains(language) })
        .map({ ($0.names, $0.letters) })
    else { return nil }
    let ratings = names.map { name in
      (name, share(of: letters, among: { $0 >= 0x80 }, in: text(of: sample, in: .singleByte(name)) ?? ""))
    }
    // Equal where the letters that differ do not occur.
    guard let best = ratings.max(by: { $0.1 < $1.1 }), best.1 >= 0.8,
      best.1 > share(of: letters, among: { $0 >= 0x80 }, in: plain)
    else { return nil }
    return ratings.first { $0.1 == best.1 }.map { .singleByte($0.0) }
  }

  /// Encodings of languages in Latin letters that windows-1252 has not, the likelier first, and these letters.
  private static let latinCharsets: [(languages: Set<String>, names: [String], letters: String)] = [
    (["pl"], ["windows-1250", "iso-8859-2"], "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ–—„”’…"),
    (["cs", "sk"], ["windows-1250", "iso-8859-2"], "áčďéěíĺľňóôŕřšťúůýžÁČĎÉĚÍĹĽŇÓÔŔŘŠŤÚŮÝŽ–—„“‚‘…"),
    (["hu"], ["windows-1250", "iso-8859-2"], "áéíóöőúüűÁÉÍÓÖŐÚÜŰ–—„”’…"),
    (["ro"], ["windows-1250", "iso-8859-2", "iso-8859-16"], "ăâîşţșțĂÂÎŞŢȘȚ–—„”’…"),
    (["sl", "sh"], ["windows-1250", "iso-8859-2"], "čćđšžČĆĐŠŽ–—„”“’…"),
    (["tr"], ["windows-1254"], "çğıöşüâîûÇĞİÖŞÜ–—“”‘’…"),
    (["lt", "lv", "et"], ["windows-1257"], "ąčęėįšųūžāēģīķļņõäöüĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅÕÄÖÜ–—„“”…"),
  ]

  /// An encoding of a script of its own.
  private struct Candidate {
    let charset: Charset
    /// The letters of the script.
    let isLetter: @Sendable (UInt32) -> Bool
    /// The letters that are commonest in its languages; of all letters at least `least` are such in any text.
    let common: String
    let least: Double

    /// How much commoner the common letters are than they must be; 0 where something does not decode.
    func rating(of sample: [UInt8]) -> Double {
      guard let (decoded, replaced) = CharsetConversion.decode(sample, as: charset), replaced == 0 else {
        return 0
      }
      let text = String(decoding: decoded, as: UTF8.self)
      let beyond = text.unicodeScalars.count { $0.value >= 0x80 && !isPunctuation($0.value) }
      let letters = text.unicodeScalars.count { isLetter($0.value) }
      guard letters * 20 >= beyond * 19 else { return 0 }
      return share(of: common, among: isLetter, in: text) / least
    }
  }

  private static let candidates: [Candidate] = {
    @Sendable func isCyrillic(_ scalar: UInt32) -> Bool {
      (0x400...0x45F).contains(scalar) || scalar == 0x490 || scalar == 0x491
    }
    @Sendable func isKorean(_ scalar: UInt32) -> Bool { (0xAC00...0xD7A3).contains(scalar) || isHan(scalar) }
    @Sendable func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }
    @Sendable func isJapanese(_ scalar: UInt32) -> Bool {
      (0x3041...0x30FF).contains(scalar) || isHan(scalar) || scalar == 0x3005
    }
    // Small letters only: KOI8 has them where windows-1251 has capitals.
    let cyrillic = "оеаинтсрвліџъ"
    let chinese =
      "的一是不了在人有我他这個个们中来上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着著下自之年过過发發后後作里用道行所然家种事成方多经經么去法学學如都同现現当没沒动動面起看定天分还還进進好小部其些主样理心她本前开但因只从想实日"
    var all = ["windows-1251", "koi8-r", "koi8-u", "ibm866", "iso-8859-5"].map {
      Candidate(charset: .singleByte($0), isLetter: isCyrillic, common: cyrillic, least: 0.5)
    }
    all += ["windows-1253", "iso-8859-7"].map {
      Candidate(
        charset: .singleByte($0), isLetter: { (0x370...0x3FF).contains($0) }, common: "αοιετνσηυρςάόίέήύ",
        least: 0.6)
    }
    all += [
      Candidate(
        charset: .singleByte("windows-1255"), isLetter: { (0x591...0x5F4).contains($0) },
        common: "יוהלאתרבמשנ", least: 0.6),
      Candidate(
        charset: .singleByte("windows-1256"), isLetter: { (0x60C...0x6D2).contains($0) || $0 == 0x200C },
        common: "اليونمرتبةهد", least: 0.6),
      Candidate(
        charset: .singleByte("windows-874"), isLetter: { (0xE01...0xE5B).contains($0) },
        common: "ารนอกเงยมลวดทสต่้ัิ",
        least: 0.55),
      Candidate(
        charset: .multiByte("shift_jis"), isLetter: isJapanese, common: "のにはたをいがとでしるてなっれらもすりこだまさきん",
        least: 0.3),
      Candidate(
        charset: .multiByte("euc-jp"), isLetter: isJapanese, common: "のにはたをいがとでしるてなっれらもすりこだまさきん", least: 0.3),
      Candidate(
        charset: .multiByte("euc-kr"), isLetter: isKorean, common: "이다는의에가을고하지로은사를한도기인대리어자그해시정", least: 0.25),
      Candidate(charset: .multiByte("gb18030"), isLetter: isHan, common: chinese, least: 0.15),
      Candidate(charset: .multiByte("big5"), isLetter: isHan, common: chinese, least: 0.15),
    ]
    return all
  }()

  private static func text(of sample: [UInt8], in charset: Charset) -> String? {
    CharsetConversion.decode(sample, as: charset).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Which share of the letters of `text` are among `letters`; 0 without letters.
  private static func share(of letters: String, among isLetter: (UInt32) -> Bool, in text: String) -> Double {
    let wanted = Set(letters.unicodeScalars.map(\.value))
    var all = 0
    var found = 0
    for scalar in text.unicodeScalars where isLetter(scalar.value) {
      all += 1
      if wanted.contains(scalar.value) { found += 1 }
    }
    return all == 0 ? 0 : Double(found) / Double(all)
  }

  /// The quotation marks, dashes and signs that stand between words in any of these encodings.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xBF, 0x2010...0x206F, 0x20AC, 0x2116, 0x2122, 0x3000...0x3004, 0x3006...0x303F,
      0xFF00...0xFF65, 0x25A0...0x25FF:
      true
    default: false
    }
  }
}
