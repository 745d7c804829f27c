import ClaimsModel
import Ingestion

/// Why an object is no analysis.
struct AnalysisFault: Error {
  /// Where and what: `claims[3].spans is a string, no array`.
  let reason: String
}

/// The members of a JSON object, read with a check.
struct AnalysisFields {
  private let members: [String: JSONValue]
  /// Where the object stands: `claims[3]`; empty for the whole.
  private let place: String

  /// Reads `value`.
  ///
  /// - Throws: `AnalysisFault` unless it is an object.
  init(_ value: JSONValue, at place: String) throws(AnalysisFault) {
    guard case .object(let members) = value else {
      throw AnalysisFault(reason: "\(place.isEmpty ? "it" : place) is \(value.kind), no object")
    }
    self.members = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    self.place = place
  }

  /// Whether there is such a member that is not null.
  func has(_ key: String) -> Bool { members[key].map { $0 != .null } ?? false }

  /// A fault of the member `key`.
  func fault(_ key: String, _ problem: String) -> AnalysisFault {
    AnalysisFault(reason: "\(place.isEmpty ? key : "\(place).\(key)") \(problem)")
  }

  /// The text of a member; `nil` for null and none.
  func optionalText(_ key: String) throws(AnalysisFault) -> String? {
    switch members[key] {
    case nil, .null: return nil
    case .string(let text): return text
    case .some(let other): throw fault(key, "is \(other.kind), no string")
    }
  }

  /// The text of a member.
  func text(_ key: String) throws(AnalysisFault) -> String {
    guard let text = try optionalText(key) else { throw fault(key, "is missing") }
    return text
  }

  /// The value that a member's word stands for; `nil` for null and none.
  func optionalTerm<Value: RawRepresentable<String>>(
    _ key: String, _ type: Value.Type = Value.self
  ) throws(AnalysisFault) -> Value? {
    guard let word = try optionalText(key) else { return nil }
    guard let value = Value(rawValue: word) else {
      throw fault(key, "is “\(word.prefix(40))”, which this version does not know")
    }
    return value
  }

  /// The value that a member's word stands for.
  func term<Value: RawRepresentable<String>>(
    _ key: String, _ type: Value.Type = Value.self
  ) throws(AnalysisFault) -> Value {
    guard let value = try optionalTerm(key, type) else { throw fault(key, "is missing") }
    return value
  }

  /// The whole number of a member; `nil` for null and none.
  func optionalNumber(_ key: String) throws(AnalysisFault) -> Int? {
    guard let digits = try digits(key) else { return nil }
    guard let number = Int(digits) else { throw fault(key, "is \(digits.prefix(40)), no whole number") }
    return number
  }

  /// The whole number of a member.
  func number(_ key: String) throws(AnalysisFault) -> Int {
    guard let number = try optionalNumber(key) else { throw fault(key, "is missing") }
    return number
  }

  /// The number of a member.
  func double(_ key: String) throws(AnalysisFault) -> Double {
    guard let digits = try digits(key), let number = Double(digits) else { throw fault(key, "is no number") }
    return number
  }

  /// The exact number of a member; `nil` for null and none.
  func decimal(_ key: String) throws(AnalysisFault) -> DecimalValue? {
    guard let digits = try digits(key) else { return nil }
    guard let number = DecimalValue(digits) else {
      throw fault(key, "is \(digits.prefix(40)), no decimal number")
    }
    return number
  }

  /// The truth of a member.
  func truth(_ key: String) throws(AnalysisFault) -> Bool {
    guard case .bool(let truth)? = members[key] else { throw fault(key, "is neither true nor false") }
    return truth
  }

  /// The date of a member; `nil` for null and none.
  func date(_ key: String) throws(AnalysisFault) -> PartialDate? {
    guard let text = try optionalText(key) else { return nil }
    guard let date = PartialDate(edtf: text) else { throw fault(key, "is “\(text.prefix(40))”, no date") }
    return date
  }

  /// The texts of a member's list.
  func texts(_ key: String) throws(AnalysisFault) -> [String] {
    var texts: [String] = []
    for value in try list(key) {
      guard case .string(let text) = value else { throw fault(key, "holds \(value.kind), no string") }
      texts.append(text)
    }
    return texts
  }

  /// The whole numbers of a member's list.
  func numbers(_ key: String) throws(AnalysisFault) -> [Int] {
    try numbers(in: list(key), key)
  }

  /// The spans of a member's list, as UTF-8 offsets of the article's text.
  func spans(_ key: String, _ offsets: UTF8Offsets) throws(AnalysisFault) -> [TextSpan] {
    var spans: [TextSpan] = []
    for value in try list(key) { spans.append(try span(value, key, offsets)) }
    return spans
  }

  /// The span of a member; `nil` for null and none.
  func optionalSpan(_ key: String, _ offsets: UTF8Offsets) throws(AnalysisFault) -> TextSpan? {
    guard let value = members[key], value != .null else { return nil }
    return try span(value, key, offsets)
  }

  /// The object of a member; `nil` for null and none.
  func optionalFields(_ key: String) throws(AnalysisFault) -> AnalysisFields? {
    guard let value = members[key], value != .null else { return nil }
    return try AnalysisFields(value, at: place.isEmpty ? key : "\(place).\(key)")
  }

  /// The objects of a member's list.
  func objects(_ key: String) throws(AnalysisFault) -> [AnalysisFields] {
    var objects: [AnalysisFields] = []
    for (index, value) in try list(key).enumerated() {
      objects.append(try AnalysisFields(value, at: (place.isEmpty ? key : "\(place).\(key)") + "[\(index)]"))
    }
    return objects
  }

  // MARK: - Private

  private func list(_ key: String) throws(AnalysisFault) -> [JSONValue] {
    guard case .array(let values)? = members[key] else { throw fault(key, "is no array") }
    return values
  }

  private func digits(_ key: String) throws(AnalysisFault) -> String? {
    switch members[key] {
    case nil, .null: return nil
    case .number(let digits): return digits
    case .some(let other): throw fault(key, "is \(other.kind), no number")
    }
  }

  private func numbers(in values: [JSONValue], _ key: String) throws(AnalysisFault) -> [Int] {
    var numbers: [Int] = []
    for value in values {
      guard case .number(let digits) = value, let number = Int(digits) else {
        throw fault(key, "holds something that is no whole number")
      }
      numbers.append(number)
    }
    return numbers
  }

  private func span(_ value: JSONValue, _ key: String, _ offsets: UTF8Offsets) throws(AnalysisFault)
    -> TextSpan
  {
    guard case .array(let ends) = value else { throw fault(key, "holds \(value.kind), no span") }
    let numbers = try numbers(in: ends, key)
    guard numbers.count == 2, let span = offsets.utf8Span(ofScalars: numbers[0], numbers[1]) else {
      throw fault(key, "holds \(numbers), which is no place in the text")
    }
    return span
  }
}
