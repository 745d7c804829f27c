public import ClaimsModel
public import Foundation

/// The small JSON file in which corrections are shared: one correction a line, so that differences can be read.
public enum CorrectionFile {
  /// What such a file says that it is; a reader of version 1 reads every 1.x.
  static let schema = "claims-corrections/1"

  /// Why a file can't be read.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong, and where.
    public let text: String
  }

  /// The file with `corrections`, in their order.
  public static func text(_ corrections: [Correction]) -> String {
    let lines = corrections.map { "    " + CorrectionForm.json(CorrectionForm($0)) }
    let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
    return "{\n  \"schema\": \"\(schema)\",\n  \"corrections\": \(list)\n}\n"
  }

  /// The corrections of a file, all of them or none.
  ///
  /// - Throws: `Problem`, which names the first correction that can't be read, counted from 1.
  public static func corrections(in data: Data) throws(Problem) -> [Correction] {
    guard let object = try? JSONSerialization.jsonObject(with: data) else {
      throw Problem(text: "it is no JSON")
    }
    guard let file = object as? [String: Any], let schema = file["schema"] as? String else {
      throw Problem(text: "it has no “schema”; a file of corrections has “\(Self.schema)”")
    }
    guard schema == Self.schema || schema.hasPrefix(Self.schema + ".") else {
      throw Problem(text: "its schema is “\(schema)”; this program reads “\(Self.schema)”")
    }
    guard let list = file["corrections"] as? [Any] else {
      throw Problem(text: "it has no list of “corrections”")
    }
    var corrections: [Correction] = []
    for (index, element) in list.enumerated() {
      do {
        let data = try JSONSerialization.data(withJSONObject: element, options: .fragmentsAllowed)
        corrections.append(try JSONDecoder().decode(CorrectionForm.self, from: data).correction())
      } catch let problem as CorrectionForm.Problem {
        throw Problem(text: "correction \(index + 1): \(problem.text)")
      } catch let error as DecodingError {
        throw Problem(text: "correction \(index + 1): \(Self.reason(error))")
      } catch {
        throw Problem(text: "correction \(index + 1) can't be read")
      }
    }
    return corrections
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
