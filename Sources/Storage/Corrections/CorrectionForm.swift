import ClaimsModel
import Crypto
import Foundation

/// A correction as JSON, in the archive's columns and in the file that newsrooms share.
struct CorrectionForm: Codable, Hashable {
  /// `merge`, `split`, `rename`, `alias`.
  var action: String
  var source: SourceForm
  /// The other source of a merge.
  var with: SourceForm?
  /// What a split takes out: the source of an article, those with a role, or a name.
  var article: ArticleForm?
  var role: String?
  /// The name of a rename, an alias or a split.
  var name: String?
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

  struct ArticleForm: Codable, Hashable {
    var id: String?
    var url: String?
    var digest: String?
    var path: String?
  }

  enum CodingKeys: String, CodingKey {
    case action, source, with, article, role, name, note
    case madeAt = "made_at"
  }

  /// Why a correction can't be read.
  struct Problem: Error, Hashable {
    let text: String
  }

  /// The form of a correction.
  init(_ correction: Correction) {
    source = SourceForm(correction.source)
    note = correction.note
    madeAt = correction.madeAt
    switch correction.action {
    case .merge(let other): (action, with) = ("merge", SourceForm(other))
    case .splitArticle(let article): (action, self.article) = ("split", ArticleForm(article))
    case .splitRole(let role): (action, self.role) = ("split", role)
    case .splitName(let name): (action, self.name) = ("split", name)
    case .rename(let name): (action, self.name) = ("rename", name)
    case .alias(let name): (action, self.name) = ("alias", name)
    }
  }

  /// The correction of this form.
  ///
  /// - Throws: `Problem` when something is missing, or is no kind of source.
  func correction() throws -> Correction {
    let source = try source.reference()
    let action: Correction.Action
    switch self.action {
    case "merge":
      guard let with else { throw Problem(text: "a merge needs “with”, the other source") }
      action = .merge(try with.reference())
    case "split":
      if let article, !article.isEmpty {
        action = .splitArticle(article.reference)
      } else if let role, !role.isEmpty {
        action = .splitRole(role)
      } else if let name, !NameFolding.folded(name).isEmpty {
        action = .splitName(name)
      } else {
        throw Problem(text: "a split needs an “article”, a “role” or a “name”")
      }
    case "rename", "alias":
      guard let name, !NameFolding.folded(name).isEmpty else {
        throw Problem(text: "\(self.action == "alias" ? "an alias" : "a rename") needs a “name”")
      }
      action = self.action == "rename" ? .rename(name) : .alias(name)
    default: throw Problem(text: "“\(self.action)” is no action; there are merge, split, rename and alias")
    }
    return Correction(source: source, action: action, note: note, madeAt: madeAt ?? "")
  }

  // MARK: - Columns

  /// The column `subject`.
  var subject: String { Self.json(source) }

  /// The column `object`: what is done, without the source, the note and the time.
  var object: String {
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
    }
    do {
      let decoder = JSONDecoder()
      source = try decoder.decode(SourceForm.self, from: Data(subject.utf8))
      self.action = action
      if action == "merge" {
        with = try decoder.decode(SourceForm.self, from: Data(object.utf8))
      } else {
        let object = try decoder.decode(Object.self, from: Data(object.utf8))
        (article, role, name) = (object.article, object.role, object.name)
      }
    } catch {
      return nil
    }
    self.note = note
    self.madeAt = madeAt
  }

  /// A name for those that a split takes out together; the same in every archive.
  var label: String {
    let digest = SHA256.hash(data: Data((subject + object).utf8))
    return digest.prefix(4).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
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
