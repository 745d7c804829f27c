import ClaimsModel

/// Units of measure as people write them.
public enum UnitWords {
  /// The UCUM code of a unit by a word, an abbreviation or a sign for it: `[mi_i]` of "miles", `Cel` of "°C".
  ///
  /// - Returns: `nil` when `words` is no unit that is known, or is a code itself.
  public static func code(of words: String) -> String? {
    guard UnitNames.name(of: words) == nil else { return nil }
    if let code = signs[words] { return code }
    let parts = words.lowercased().split(separator: " ").map(String.init)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    guard let second = parts[at: 1] else { return UnitLexicon.units[first]?.code }
    if let exponent = UnitLexicon.powers[first] {
      guard let base = UnitLexicon.units[second], base.kind == "Length" else { return nil }
      return UnitLexicon.powerCodes[base.code]?[exponent] ?? base.code + String(exponent)
    }
    return UnitLexicon.phrases[first]?[second]?.code
  }

  private static let signs = [
    "°C": "Cel", "°F": "[degF]", "°K": "K", "°": "deg", "m²": "m2", "km²": "km2", "m³": "m3", "″": "[in_i]",
  ]
}
