/// Decides which requests are answered: a server on a person's machine is within reach of every page that they open.
///
/// - A foreign name for this machine (DNS rebinding) is refused by the `Host` header.
/// - A form is taken only with a secret that pages of this server alone have, and from no other origin (CSRF).
/// - Where others reach the server (`--host`), every request needs the token of `--token`, once as a field and from then
///   on as a cookie.
package struct RequestGuard: Sendable {
  /// The names by which a browser may call the server, with the port; empty for any name, which a token makes safe.
  package var hosts: Set<String>
  /// What everybody must know who asks for a page; `nil` on loopback.
  package var token: String?
  /// What every form must send.
  package var formSecret: String

  package init(hosts: Set<String>, token: String?, formSecret: String) {
    self.hosts = hosts
    self.token = token
    self.formSecret = formSecret
  }

  /// The names of loopback on `port`.
  package static func loopback(_ port: UInt16) -> Set<String> {
    ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
  }

  /// The cookie that keeps the token.
  static let cookie = "claims-token"

  /// What a request gets instead of a page; `nil` where it may have one.
  package func refusal(of request: WebRequest) -> WebResponse? {
    let host = (request.headers["host"] ?? "").lowercased()
    guard hosts.isEmpty || hosts.contains(host) else {
      return .text(
        "This server answers to \(hosts.sorted().joined(separator: ", ")) alone. Open one of these.",
        status: 421)
    }
    if let token, let refused = refusal(of: request, token: token) { return refused }
    switch request.method {
    case .read: return nil
    case .form: return isOwn(request, host: host) ? nil : Self.foreignForm
    case .other(let name):
      var response = WebResponse.text(
        "\(name) is not among what can be asked here: GET, HEAD, POST.", status: 405)
      response.headers["Allow"] = "GET, HEAD, POST"
      return response
    }
  }

  // MARK: - Private

  private static let foreignForm = WebResponse.text(
    "This form did not come from a page of this server, or from one of before it was started anew. Nothing was changed; "
      + "load the page again.", status: 403)

  private func refusal(of request: WebRequest, token: String) -> WebResponse? {
    let given = request.fields["token"] ?? request.headers["authorization"]?.bearer
    if Self.areEqual(given ?? request.cookie(Self.cookie) ?? "", token) {
      guard request.fields["token"] != nil, request.method == .read, !request.path.hasPrefix("/api/") else {
        return nil
      }
      let rest = request.fields.filter { $0.key != "token" }.sorted { $0.key < $1.key }
      var response = WebResponse.redirect(
        to: PageAddress(request.path, fields: rest.map { PageAddress.Field(name: $0.key, value: $0.value) }))
      response.headers["Set-Cookie"] = "\(Self.cookie)=\(token); HttpOnly; SameSite=Strict; Path=/"
      return response
    }
    return .text(
      "This archive is open to those who have its token: add ?token=… to the address.", status: 401)
  }

  private func isOwn(_ request: WebRequest, host: String) -> Bool {
    if let origin = request.headers["origin"], origin != "http://" + host, origin != "https://" + host {
      return false
    }
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" { return false }
    return Self.areEqual(request.form["secret"] ?? "", formSecret)
  }

  /// Compares in a time that says nothing of where two texts differ.
  private static func areEqual(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension String {
  /// The token of a header `Bearer TOKEN`.
  fileprivate var bearer: String? { hasPrefix("Bearer ") ? String(dropFirst(7)) : nil }
}
