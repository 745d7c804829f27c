/// What a browser asks for, read from HTTP.
package struct WebRequest: Hashable, Sendable {
  /// What is to be done.
  package enum Method: Hashable, Sendable {
    /// `GET` and `HEAD`: nothing changes.
    case read
    /// `POST`: a form was sent.
    case form
    /// Anything else.
    case other(String)
  }

  package var method: Method
  /// The path, decoded: `/c/c7k2`.
  package var path: String
  /// The fields of the query.
  package var fields: [String: String]
  /// The fields of the form that was sent.
  package var form: [String: String] = [:]
  /// The headers that matter, by lower-case name.
  package var headers: [String: String] = [:]

  package init(
    _ path: String, method: Method = .read, fields: [String: String] = [:], form: [String: String] = [:],
    headers: [String: String] = [:]
  ) {
    self.path = path
    self.method = method
    self.fields = fields
    self.form = form
    self.headers = headers
  }

  /// A field without blanks at its ends; `nil` where it is empty or not there.
  func text(_ name: String) -> String? {
    guard let value = fields[name] else { return nil }
    let parts = value.split(whereSeparator: \.isWhitespace)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Whether a field says yes.
  func has(_ name: String) -> Bool { fields[name] == "1" }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }
}
