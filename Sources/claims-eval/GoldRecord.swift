/// One gold file as a person writes it: exact strings of the article instead of offsets.
///
/// The form is described in `seeds/README.md`.
package struct GoldRecord: Codable, Sendable {
  /// The article, as a path below the folder of articles; `:line` or `#index` names an element of a file.
  package var article: String
  /// The sources of the article's claims.
  package var sources: [GoldSource]
  /// The claims that are attributed to somebody, in text order.
  package var claims: [Claim]
  /// The sentences that state a fact in the article's own voice.
  package var statements: [GoldString]
  /// Numbers and dates.
  package var figures: [Figure]

  /// An attributed claim.
  package struct Claim: Codable, Sendable {
    /// The claim's name within the file.
    package var key: String
    /// `direct`, `mixed` or `indirect`.
    package var kind: String
    /// What the cue does.
    package var stance: String
    /// One string for each contiguous piece.
    package var content: [GoldString]
    /// The attributing words; empty for a quotation without a cue.
    package var cue: [GoldString]
    /// Speakers first, then relays.
    package var chain: [Link]
    /// The key of the enclosing claim.
    package var parent: String?
    /// When it was said, EDTF.
    package var said: String?
    /// Where it was said, as the article words it.
    package var venue: String?
  }

  /// One link of a claim's chain.
  package struct Link: Codable, Sendable {
    /// `speaker` or `relay`.
    package var relation: String
    /// The key of a source.
    package var source: String
    /// The words that name it here; `nil` when it is carried over.
    package var mention: GoldString?
  }

  /// A number or a date.
  package struct Figure: Codable, Sendable {
    /// The words.
    package var text: GoldString
    /// One of the kinds of `FigureKind`.
    package var kind: String
    /// The value, where there is one.
    package var value: Double?
    /// The lower end of a range.
    package var low: Double?
    /// The upper end of a range.
    package var high: Double?
    /// How the value bounds the true one.
    package var modifier: String?
    /// UCUM code.
    package var unit: String?
    /// ISO 4217 code.
    package var currency: String?
    /// What is counted.
    package var counted: String?
    /// The denominator of a rate.
    package var per: String?
    /// EDTF.
    package var date: String?
    /// A time of day, ISO 8601.
    package var time: String?
    /// How often something recurs, ISO 8601.
    package var set: String?
  }
}

/// A source as the gold names it.
package struct GoldSource: Codable, Hashable, Sendable {
  /// Its name within the file.
  package var key: String
  /// The fullest form in the article.
  package var name: String
  /// One of the kinds of `SourceKind`.
  package var kind: String
  /// Roles as the article words them; `nil` for none.
  package var roles: [String]?
}
