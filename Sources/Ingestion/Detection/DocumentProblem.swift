/// What is wrong with a document that is not read, or not to its end.
public enum DocumentProblem: Hashable, Sendable {
  /// XML whose document type declares something: entities are never expanded.
  case documentType
  /// XML that cannot be read: what is wrong in the 1-based `line`.
  case malformedXML(line: Int, problem: String)
  /// Elements nested deeper than `limit`.
  case tooDeep(limit: Int)
  /// An element with more than `limit` attributes, or as many namespaces.
  case tooManyAttributes(limit: Int)
  /// More than `limit` elements.
  case tooManyElements(limit: Int)
  /// A document with none of the parts that could hold a text: "no text part".
  case noText(String)
  /// A program that reads this kind of document is not installed, or not found: its name and its Debian package.
  case missingProgram(String, package: String)
  /// The program that reads this kind of document failed: its name and what it said.
  case failedProgram(String, problem: String)

  /// The reason for a person.
  var reason: String {
    switch self {
    case .documentType:
      "rejected: XML with a DTD (a DOCTYPE that declares something); remove its [...] part if you trust it"
    case .malformedXML(let line, let problem): "not valid XML in line \(line): \(problem)"
    case .tooDeep(let limit): "elements nested deeper than \(limit) levels"
    case .tooManyAttributes(let limit): "more than \(limit) attributes or namespaces on one element"
    case .tooManyElements(let limit): "more than \(limit) elements; split it"
    case .noText(let what): what
    case .missingProgram(let program, let package): "needs \(program) (apt install \(package))"
    case .failedProgram(let program, let problem): "\(program) could not read it: \(problem)"
    }
  }
}
