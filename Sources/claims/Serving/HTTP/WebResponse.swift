/// What a browser gets.
package struct WebResponse: Hashable, Sendable {
  package var status: Int
  package var contentType: String
  package var body: [UInt8]
  /// Headers beside those that every response has.
  package var headers: [String: String] = [:]

  init(status: Int = 200, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  static func page(_ page: HTML, status: Int = 200) -> WebResponse {
    WebResponse(status: status, contentType: "text/html; charset=utf-8", body: Array(page.source.utf8))
  }

  static func json(_ body: [UInt8], status: Int = 200) -> WebResponse {
    WebResponse(status: status, contentType: "application/json", body: body)
  }

  static func csv(_ text: String, named name: String) -> WebResponse {
    var response = WebResponse(contentType: "text/csv; charset=utf-8; header=present", body: Array(text.utf8))
    response.headers["Content-Disposition"] = "attachment; filename=\"\(name).csv\""
    return response
  }

  static func text(_ text: String, status: Int) -> WebResponse {
    WebResponse(status: status, contentType: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }

  /// Sends the browser to another page, so that reloading does not send the form again.
  static func redirect(to address: PageAddress) -> WebResponse {
    var response = text("See \(address.text)", status: 303)
    response.headers["Location"] = address.text
    return response
  }

  /// The headers of every response: nothing is loaded from elsewhere, run from within a page, framed or kept by others.
  static let guards: [String: String] = [
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
  ]
}
