public import ClaimsModel
public import Foundation

/// The small JSON file in which corrections are shared: one correction a line, so that differences can be read.
public enum CorrectionFile {
  /// What such a file says that it is; a reader of version 1 reads every 1.x.
  static let schema = "claims-corrections/1"
  /// The same of a file with corrections of claims or roles, which programs before them can't read.
  static let schemaWithClaims = "claims-corrections/1.1"

  /// Why a file can't be read.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong, and where.
    public let text: String
  }

  /// The file with `corrections`, in their order.
  public static func text(_ corrections: [Correction]) -> String {
    let lines = corrections.map { "    " + CorrectionForm.json(CorrectionForm($0)) }
    let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
    let isNewer = corrections.contains { [.role, .reject, .attribute, .stance].contains($0.kind) }
    let schema = isNewer ? schemaWithClaims : schema
    return "{\n  \"schema\": \"\(schema)\",\n  \"corrections\": \(list)\n}\n"
  }

  /// The corrections of a file, all of them or none.
  ///
  /// - Throws: `Problem`, which names the first correction that can't be read, counted from 1.
  public static func corrections(in data: Data) throws(Problem) -> [Correction] {
    let object: Any
    do {
      object = try JSONSerialization.jsonObject(with: data)
    } catch {
      let place = JSONPlace(of: error, in: data).map { "\($0): " } ?? ""
      throw Problem(text: place + "it is no JSON")
    }
    guard let file = object as? [String: Any], let schema = file["schema"] as? String else {
      throw Problem(text: "it has no “schema”; a file of corrections has “\(Self.schema)”")
    }
    guard schema == Self.schema || schema.hasPrefix(Self.schema + ".") else {
      throw Problem(text: "its schema is “\(schema.prefix(80))”; this program reads “\(Self.schema)”")
    }
    guard let list = file["corrections"] as? [Any] else {
      throw Problem(text: "it has no list of “corrections”")
    }
    guard list.count <= mostCorrections else {
      throw Problem(text: "it has more than \(mostCorrections) corrections")
    }
    var corrections: [Correction] = []
    for (index, element) in list.enumerated() {
      do {
        corrections.append(try correction(element))
      } catch {
        let offsets = JSONPlace.elementOffsets(ofList: "corrections", in: data)
        let place =
          index < offsets.count ? " (\(JSONPlace(offset: offsets[index], in: data)))" : ""
        throw Problem(text: "correction \(index + 1)\(place): \(error.text)")
      }
    }
    return corrections
  }

  /// Whether a correction may give `text` as a name: something is left of it when only letters and digits count.
  public static func isName(_ text: String) -> Bool { !NameFolding.folded(text).isEmpty }

  // MARK: - Private

  /// Corrections of one file at most.
  static let mostCorrections = 100_000
  /// Bytes of a name, a role, an address; what nobody would call a name would be kept in the archive for good.
  static let longestText = 1000
  /// Bytes of a claim's words.
  static let longestContent = 100_000
  /// Bytes of a note.
  static let longestNote = 10_000

  private static func correction(_ element: Any) throws(Problem) -> Correction {
    do {
      let data = try JSONSerialization.data(withJSONObject: element, options: .fragmentsAllowed)
      let form = try JSONDecoder().decode(CorrectionForm.self, from: data)
      try requireShort(form)
      return try form.correction()
    } catch let problem as Problem {
      throw problem
    } catch let problem as CorrectionForm.Problem {
      throw Problem(text: problem.text)
    } catch let error as DecodingError {
      throw Problem(text: reason(error))
    } catch {
      throw Problem(text: "it can't be read")
    }
  }

  private static func requireShort(_ form: CorrectionForm) throws(Problem) {
    let sources = [form.source, form.with, form.speaker].compactMap(\.self)
    let articles = ([form.article, form.claim?.article] + sources.map(\.article)).compactMap(\.self)
    let texts =
      [form.name, form.role, form.stance, form.madeAt]
      + sources.flatMap { [$0.name, $0.initials, $0.gender, $0.country, $0.label] }
      + articles.flatMap { [$0.id, $0.url, $0.digest, $0.path] }
    guard texts.allSatisfy({ ($0?.utf8.count ?? 0) <= longestText }) else {
      throw Problem(text: "a text in it has more than \(longestText) bytes")
    }
    guard form.claim?.content.reduce(0, { $0 + $1.text.utf8.count }) ?? 0 <= longestContent else {
      throw Problem(text: "its claim has more than \(longestContent) bytes")
    }
    guard form.note?.utf8.count ?? 0 <= longestNote else {
      throw Problem(text: "its note has more than \(longestNote) bytes")
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "it has no “\(key.stringValue)”"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "“\(context.codingPath.last?.stringValue ?? "it")” is of the wrong type"
    default: "it can't be read"
    }
  }
}
