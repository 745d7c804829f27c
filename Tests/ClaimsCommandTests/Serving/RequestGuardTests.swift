import Testing

@testable import claims

/// Who may ask a server for what.
@Suite struct RequestGuardTests {
  private let local = RequestGuard(
    hosts: RequestGuard.loopback(8001), token: nil, formSecret: "secret-of-forms")
  private let open = RequestGuard(hosts: [], token: "a-long-word-to-know", formSecret: "secret-of-forms")

  private func request(_ headers: [String: String], method: WebRequest.Method = .read, secret: String? = nil)
    -> WebRequest
  {
    WebRequest("/", method: method, form: secret.map { ["secret": $0] } ?? [:], headers: headers)
  }

  @Test(arguments: ["127.0.0.1:8001", "localhost:8001", "LOCALHOST:8001", "[::1]:8001"])
  func loopbackIsAnswered(host: String) { #expect(local.refusal(of: request(["host": host])) == nil) }

  @Test(arguments: ["evil.example", "127.0.0.1:8002", "127.0.0.1", "localhost.evil.example:8001", ""])
  func foreignNamesAreNot(host: String) { #expect(local.refusal(of: request(["host": host]))?.status == 421) }

  @Test func aFormNeedsTheSecretAndItsOwnOrigin() {
    let host = ["host": "localhost:8001"]
    #expect(local.refusal(of: request(host, method: .form, secret: "secret-of-forms")) == nil)
    #expect(local.refusal(of: request(host, method: .form, secret: "secret-of-form")) != nil)
    #expect(local.refusal(of: request(host, method: .form))?.status == 403)
    for foreign in [
      ["origin": "http://evil.example"], ["origin": "null"], ["sec-fetch-site": "cross-site"],
      ["sec-fetch-site": "same-site"],
    ] {
      let refused = local.refusal(
        of: request(host.merging(foreign) { $1 }, method: .form, secret: "secret-of-forms"))
      #expect(refused?.status == 403, "\(foreign)")
    }
    let own = host.merging(["origin": "http://localhost:8001", "sec-fetch-site": "same-origin"]) { $1 }
    #expect(local.refusal(of: request(own, method: .form, secret: "secret-of-forms")) == nil)
  }

  @Test func otherMethodsAreNamed() {
    let refused = local.refusal(of: request(["host": "localhost:8001"], method: .other("PUT")))
    #expect(refused?.status == 405 && refused?.headers["Allow"] == "GET, HEAD, POST")
  }

  @Test func whoeverReachesAnOpenServerNeedsItsToken() {
    #expect(open.refusal(of: request(["host": "anything"]))?.status == 401)
    #expect(open.refusal(of: request(["cookie": "x=1; claims-token=a-long-word-to-know"])) == nil)
    #expect(open.refusal(of: request(["cookie": "claims-token=a-long-word-to-kno"]))?.status == 401)
    #expect(open.refusal(of: request(["authorization": "Bearer a-long-word-to-know"])) == nil)
    #expect(open.refusal(of: request([:], method: .form, secret: "secret-of-forms"))?.status == 401)
  }

  @Test func aTokenInAnAddressBecomesACookie() {
    var asked = WebRequest("/search", fields: ["token": "a-long-word-to-know", "q": "tunnel"])
    let moved = open.refusal(of: asked)
    #expect(moved?.status == 303 && moved?.headers["Location"] == "/search?q=tunnel")
    #expect(moved?.headers["Set-Cookie"]?.contains("HttpOnly; SameSite=Strict") == true)
    asked.path = "/api/search"
    #expect(open.refusal(of: asked) == nil)
    asked.fields["token"] = "another"
    #expect(open.refusal(of: asked)?.status == 401)
  }
}
