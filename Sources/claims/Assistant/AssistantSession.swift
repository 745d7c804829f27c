package import ClaimsArchive
import Foundation

/// One conversation with an assistant's program by the Model Context Protocol: each message is a line of JSON-RPC 2.0.
///
/// It answers questions and changes nothing. Specification: modelcontextprotocol.io, revisions below.
package struct AssistantSession {
  /// Revisions of the protocol that are spoken, the newest last; that of March 2025 wants several messages on a line.
  static let revisions = ["2024-11-05", "2025-06-18"]

  let archive: Archive

  package init(archive: Archive) { self.archive = archive }

  /// The answer to a line, without its end; `nil` where none is wanted.
  package func answer(_ line: String) -> String? {
    guard let message = try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)) else {
      return failure(id: .null, code: -32700, "This is no JSON. A message is one object on one line.")
    }
    guard case .text(let method)? = message["method"], message["jsonrpc"] == .text("2.0") else {
      // An answer of the other side to something that was never asked is passed over.
      guard message["method"] != nil || message["id"] == nil else { return nil }
      return failure(id: message["id"] ?? .null, code: -32600, "A message has jsonrpc 2.0 and a method.")
    }
    // A notification wants no answer.
    guard let id = message["id"] else { return nil }
    switch method {
    case "initialize": return initialized(id, message["params"])
    case "ping": return result(id) { _ in }
    case "tools/list": return result(id, tools)
    case "tools/call": return called(id, message["params"])
    default:
      return failure(
        id: id, code: -32601,
        "There is no method \(method); there are initialize, ping, tools/list and tools/call.")
    }
  }

  // MARK: - Private

  private func initialized(_ id: JSONValue, _ params: JSONValue?) -> String {
    let wanted = params?["protocolVersion"]?.written ?? ""
    let revision = Self.revisions.contains(wanted) ? wanted : Self.revisions.last ?? wanted
    return result(id) { writer in
      writer.pair("protocolVersion", revision)
      writer.key("capabilities")
      writer.beginObject()
      writer.key("tools")
      writer.beginObject()
      writer.endObject()
      writer.endObject()
      writer.key("serverInfo")
      writer.beginObject()
      writer.pair("name", "claims")
      writer.pair("version", ProgramVersion.number)
      writer.endObject()
      writer.key("instructions")
      writer.value(
        "An archive of who said what in news articles. Answer from it alone: give the id and the exact words of each claim, "
          + "who said it through whom, the outlet and the date; say where confidence is below 0.5, and what was not found."
      )
    }
  }

  private func tools(_ writer: inout JSONWriter) {
    writer.key("tools")
    writer.beginArray()
    for tool in AssistantTool.all {
      writer.beginObject()
      writer.pair("name", tool.name)
      writer.pair("title", tool.title)
      writer.pair("description", tool.description)
      writer.key("inputSchema")
      tool.writeSchema(to: &writer)
      writer.key("annotations")
      writer.beginObject()
      writer.key("readOnlyHint")
      writer.value(true)
      writer.key("openWorldHint")
      writer.value(false)
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }

  private func called(_ id: JSONValue, _ params: JSONValue?) -> String {
    guard case .text(let name)? = params?["name"],
      let tool = AssistantTool.all.first(where: { $0.name == name })
    else {
      let names = AssistantTool.all.map(\.name).joined(separator: ", ")
      return failure(id: id, code: -32602, "There is no such tool; there are \(names).")
    }
    var arguments: [String: JSONValue] = [:]
    if case .object(let given)? = params?["arguments"] { arguments = given }
    do {
      let answer = try DataAnswers(archive: archive).answer(try tool.request(arguments))
      let total =
        answer.headers["X-Total-Count"].map { "\($0) in all.\n" }
        ?? answer.headers["X-Total-Count-At-Least"].map { "At least \($0) in all.\n" } ?? ""
      return result(id, content: total + String(decoding: answer.body, as: UTF8.self), isError: false)
    } catch {
      return result(id, content: Site.explained(error).message, isError: true)
    }
  }

  private func result(_ id: JSONValue, content: String, isError: Bool) -> String {
    result(id) { writer in
      writer.key("content")
      writer.beginArray()
      writer.beginObject()
      writer.pair("type", "text")
      writer.pair("text", content)
      writer.endObject()
      writer.endArray()
      writer.key("isError")
      writer.value(isError)
    }
  }

  private func result(_ id: JSONValue, _ members: (inout JSONWriter) -> Void) -> String {
    message(id) { writer in
      writer.key("result")
      writer.beginObject()
      members(&writer)
      writer.endObject()
    }
  }

  private func failure(id: JSONValue, code: Int, _ words: String) -> String {
    message(id) { writer in
      writer.key("error")
      writer.beginObject()
      writer.key("code")
      writer.value(code)
      writer.pair("message", words)
      writer.endObject()
    }
  }

  private func message(_ id: JSONValue, _ members: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.pair("jsonrpc", "2.0")
    writer.key("id")
    switch id {
    case .integer(let number): writer.value(number)
    case .text(let text): writer.value(text)
    default: writer.value(nil as String?)
    }
    members(&writer)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
