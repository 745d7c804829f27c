import ClaimsModel
import Foundation
import Hashing

/// A correction as JSON, in the archive's columns and in the file that newsrooms share.
struct CorrectionForm: Codable, Hashable {
  /// `merge`, `split`, `rename`, `alias`, `role`, `reject`, `attribute`, `stance`.
  var action: String
  /// The source that is corrected.
  var source: SourceForm?
  /// The claim that is corrected.
  var claim: ClaimForm?
  /// The other source of a merge.
  var with: SourceForm?
  /// What a split takes out: the source of an article, those with a role, or a name.
  var article: ArticleForm?
  /// The same, or the role that is not to be shown.
  var role: String?
  /// The name of a rename, an alias or a split.
  var name: String?
  /// Who said the claim; nobody in particular where `nobody` is true.
  var speaker: SourceForm?
  var nobody: Bool?
  var stance: String?
  var note: String?
  var madeAt: String?

  struct SourceForm: Codable, Hashable {
    var kind: String
    var name: String
    var initials: String?
    var gender: String?
    var country: String?
    var label: String?
    var article: ArticleForm?
  }

  struct ClaimForm: Codable, Hashable {
    var article: ArticleForm
    var content: [PieceForm]
  }

  struct PieceForm: Codable, Hashable {
    var start: Int
    var text: String
  }

  struct ArticleForm: Codable, Hashable {
    var id: String?
    var url: String?
    var digest: String?
    var path: String?
  }

  enum CodingKeys: String, CodingKey {
    case action, source, claim, with, article, role, name, speaker, nobody, stance, note
    case madeAt = "made_at"
  }

  /// Why a correction can't be read.
  struct Problem: Error, Hashable {
    let text: String
  }

  /// The form of a correction.
  init(_ correction: Correction) {
    action = correction.kind.rawValue
    note = correction.note
    madeAt = correction.madeAt
    switch correction.matter {
    case .source(let source, let action):
      self.source = SourceForm(source)
      switch action {
      case .merge(let other): with = SourceForm(other)
      case .splitArticle(let article): self.article = ArticleForm(article)
      case .splitRole(let role), .removeRole(let role): self.role = role
      case .splitName(let name), .rename(let name), .alias(let name): self.name = name
      }
    case .claim(let claim, let action):
      self.claim = ClaimForm(claim)
      switch action {
      case .reject: break
      case .attribute(let speaker?): self.speaker = SourceForm(speaker)
      case .attribute(nil): nobody = true
      case .stance(let stance): self.stance = stance.rawValue
      }
    }
  }

  /// The correction of this form.
  ///
  /// - Throws: `Problem` when something is missing, or is no kind of source.
  func correction() throws(Problem) -> Correction {
    guard let kind = CorrectionKind(rawValue: action) else {
      let kinds = CorrectionKind.allCases.map(\.rawValue)
      throw Problem(
        text: "“\(action)” is no action; there are \(kinds.dropLast().joined(separator: ", ")) and "
          + (kinds.last ?? ""))
    }
    return Correction(try matter(kind), note: note, madeAt: madeAt ?? "")
  }

  private func matter(_ kind: CorrectionKind) throws(Problem) -> Correction.Matter {
    switch kind {
    case .merge:
      guard let with else { throw Problem(text: "a merge needs “with”, the other source") }
      return .source(try correctedSource(), .merge(try with.reference()))
    case .split: return .source(try correctedSource(), try split())
    case .rename, .alias:
      guard let name, !NameFolding.folded(name).isEmpty else {
        throw Problem(text: "\(kind == .alias ? "an alias" : "a rename") needs a “name”")
      }
      return .source(try correctedSource(), kind == .rename ? .rename(name) : .alias(name))
    case .role:
      guard let role, !NameFolding.folded(role).isEmpty else {
        throw Problem(text: "a correction of a role needs the “role”")
      }
      return .source(try correctedSource(), .removeRole(role))
    case .reject: return .claim(try correctedClaim(), .reject)
    case .attribute:
      guard nobody == true || speaker != nil else {
        throw Problem(text: "an attribution needs a “speaker”, or “nobody”: true")
      }
      return .claim(try correctedClaim(), .attribute(nobody == true ? nil : try speaker?.reference()))
    case .stance:
      guard let stance = stance.flatMap(Stance.init) else {
        let stances = Stance.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem(text: "“\(self.stance ?? "")” is no stance; there are \(stances)")
      }
      return .claim(try correctedClaim(), .stance(stance))
    }
  }

  private func correctedSource() throws(Problem) -> SourceReference {
    guard let source else { throw Problem(text: "it has no “source”") }
    return try source.reference()
  }

  private func correctedClaim() throws(Problem) -> ClaimReference {
    guard let claim else { throw Problem(text: "it has no “claim”") }
    return try claim.reference()
  }

  private func split() throws(Problem) -> Correction.Action {
    if let article, !article.isEmpty { return .splitArticle(article.reference) }
    if let role, !role.isEmpty { return .splitRole(role) }
    if let name, !NameFolding.folded(name).isEmpty { return .splitName(name) }
    throw Problem(text: "a split needs an “article”, a “role” or a “name”")
  }

  // MARK: - Columns

  /// The column `subject`.
  var subject: String {
    if let claim { return Self.json(claim) }
    return source.map { Self.json($0) } ?? "{}"
  }

  /// The column `object`: what is done, without the subject, the note and the time.
  var object: String {
    if claim != nil {
      if let speaker { return Self.json(["speaker": speaker]) }
      if let stance { return Self.json(["stance": stance]) }
      return nobody == true ? Self.json(["nobody": true]) : "{}"
    }
    if let with { return Self.json(with) }
    if let article { return Self.json(["article": article]) }
    if let role { return Self.json(["role": role]) }
    return Self.json(["name": name ?? ""])
  }

  /// Reads the columns; `nil` when they are of another form.
  init?(action: String, subject: String, object: String, note: String?, madeAt: String) {
    struct Object: Decodable {
      var article: ArticleForm?
      var role: String?
      var name: String?
      var speaker: SourceForm?
      var nobody: Bool?
      var stance: String?
    }
    do {
      let decoder = JSONDecoder()
      self.action = action
      switch CorrectionKind(rawValue: action) {
      case .reject, .attribute, .stance:
        claim = try decoder.decode(ClaimForm.self, from: Data(subject.utf8))
      default: source = try decoder.decode(SourceForm.self, from: Data(subject.utf8))
      }
      if action == "merge" {
        with = try decoder.decode(SourceForm.self, from: Data(object.utf8))
      } else {
        let object = try decoder.decode(Object.self, from: Data(object.utf8))
        (article, role, name) = (object.article, object.role, object.name)
        (speaker, nobody, stance) = (object.speaker, object.nobody, object.stance)
      }
    } catch {
      return nil
    }
    self.note = note
    self.madeAt = madeAt
  }

  /// A name for those that a split takes out together; the same in every archive.
  var label: String {
    String(SHA256.hash((subject + object).utf8).hex.prefix(8))
  }

  /// Keys in order, so that equal values are equal texts.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing in these types can fail to be encoded.
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

extension CorrectionForm.SourceForm {
  init(_ source: SourceReference) {
    kind = source.kind.rawValue
    name = source.name
    initials = source.initials
    gender = source.gender
    country = source.country
    label = source.label
    article = source.article.map(CorrectionForm.ArticleForm.init)
  }

  func reference() throws(CorrectionForm.Problem) -> SourceReference {
    guard let kind = SourceKind(rawValue: kind) else {
      let kinds = SourceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw CorrectionForm.Problem(text: "“\(kind)” is no kind of source; there are \(kinds)")
    }
    guard !NameFolding.folded(name).isEmpty else {
      throw CorrectionForm.Problem(text: "a source needs a “name”")
    }
    return SourceReference(
      kind: kind, name: name, initials: initials, gender: gender, country: country, label: label,
      article: article?.reference)
  }
}

extension CorrectionForm.ArticleForm {
  init(_ article: ArticleReference) {
    (id, url, digest, path) = (article.externalID, article.url, article.textDigest, article.path)
  }

  var isEmpty: Bool { id == nil && url == nil && digest == nil && path == nil }

  var reference: ArticleReference {
    ArticleReference(externalID: id, url: url, textDigest: digest, path: path)
  }
}

extension CorrectionForm.ClaimForm {
  init(_ claim: ClaimReference) {
    article = CorrectionForm.ArticleForm(claim.article)
    content = claim.pieces.map { CorrectionForm.PieceForm(start: $0.start, text: $0.words) }
  }

  /// Where a piece may begin: no article is as long as that.
  private static let places = 0..<(1 << 40)

  func reference() throws(CorrectionForm.Problem) -> ClaimReference {
    guard !article.isEmpty else { throw CorrectionForm.Problem(text: "a claim needs an “article”") }
    guard !content.isEmpty, content.allSatisfy({ Self.places.contains($0.start) && !$0.text.isEmpty }) else {
      throw CorrectionForm.Problem(text: "a claim needs its “content”: pieces with “start” and “text”")
    }
    return ClaimReference(
      article: article.reference,
      pieces: content.map { ClaimReference.Piece(start: $0.start, words: $0.text) })
  }
}
