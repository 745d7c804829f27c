/// The files that every page uses; they are part of the program.
enum Asset {
  static func response(for path: String) -> WebResponse? {
    switch path {
    case "/style.css": file("text/css; charset=utf-8", PackageResources.style_css)
    case "/script.js": file("text/javascript; charset=utf-8", PackageResources.script_js)
    case "/icon.svg": file("image/svg+xml", PackageResources.icon_svg)
    default: nil
    }
  }

  /// The description of `/api/` for OpenAPI.
  static var interface: WebResponse { file("application/json", PackageResources.openapi_json) }

  private static func file(_ type: String, _ bytes: [UInt8]) -> WebResponse {
    var response = WebResponse(contentType: type, body: bytes)
    response.headers["Cache-Control"] = "max-age=300"
    return response
  }
}
