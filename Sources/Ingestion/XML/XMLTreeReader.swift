// The pointers in this file are libxml2's interface: what a callback is handed is copied into Swift values before it
// returns, and the builder lives longer than the parser that is handed its address.
import CLibXML2

/// Makes a tree of values of an XML document, with libxml2's parser.
///
/// What the parser sees went through ``XMLSource``; it is asked for no network, no entities and no document type all the
/// same, and broken documents are read as far as they can be.
enum XMLTreeReader {
  /// Elements within one another beyond this depth are no document.
  static let deepest = 128
  /// Elements beyond this are refused: each takes some hundred bytes.
  static let mostElements = 1_000_000
  /// Namespaces that hold at one place beyond this are refused: each name is looked for among them.
  static let mostNamespaces = 256

  /// A document: its outermost element, and what is wrong with it.
  struct Document {
    var root: XMLElement
    /// The first fault, as an error that names it.
    var damage: IngestionError?
  }

  /// Reads `bytes`, which are UTF-8.
  ///
  /// - Throws: `documentType`, `tooManyAttributes`, `tooDeep`, `tooManyElements`, `malformedXML` when there is no
  ///   element at all.
  static func document(of bytes: [UInt8]) throws(IngestionError) -> Document {
    let plain = try XMLSource.plain(bytes)
    let builder = XMLTreeBuilder()
    parse(plain, into: builder)
    if let refusal = builder.refusal { throw refusal }
    guard let root = builder.root() else {
      throw builder.damage ?? .document(.malformedXML(line: 1, problem: "no element"))
    }
    return Document(root: root, damage: builder.damage)
  }

  // MARK: - Private

  /// libxml2 wants its tables made once, before threads use it.
  private static let isReady: Void = xmlInitParser()

  private static func parse(_ bytes: [UInt8], into builder: XMLTreeBuilder) {
    _ = isReady
    guard let context = xmlNewParserCtxt() else { return }
    defer { xmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_COMPACT.rawValue
    withExtendedLifetime(builder) {
      bytes.withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        builder.stop = { xmlStopParser(context) }
        let document = xmlCtxtReadMemory(
          context, start, Int32(clamping: buffer.count), nil, "UTF-8", Int32(bitPattern: options))
        if let document { xmlFreeDoc(document) }
        builder.stop = {}
      }
    }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { pointer, name, _, address, namespaceCount, _, attributeCount, _, attributes in
      guard let builder = XMLTreeBuilder.at(pointer) else { return }
      let parts = UnsafeBufferPointer(start: attributes, count: Int(attributeCount) * 5)
      builder.open(
        builder.interned(name), namespace: builder.interned(address),
        attributes: XMLTreeReader.attributes(parts, of: builder), namespaceCount: Int(namespaceCount))
    }
    handler.endElementNs = { pointer, _, _, _ in XMLTreeBuilder.at(pointer)?.close() }
    let take: charactersSAXFunc = { pointer, text, length in
      XMLTreeBuilder.at(pointer)?.take(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.characters = take
    handler.cdataBlock = take
    handler.ignorableWhitespace = take
    handler.serror = { pointer, error in
      guard let builder = XMLTreeBuilder.at(pointer), let error else { return }
      // A warning is none.
      guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let problem = error.pointee.message.map { TextNormalizer.shortened(String(cString: $0)) } ?? "broken"
      builder.note(.document(.malformedXML(line: Int(error.pointee.line), problem: problem)))
    }
    return handler
  }

  /// An attribute comes as its name, prefix, namespace, and the beginning and the end of its value.
  private static func attributes(
    _ parts: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, of builder: XMLTreeBuilder
  ) -> [String: String] {
    var attributes: [String: String] = [:]
    var index = 0
    while index < parts.count {
      defer { index += 5 }
      guard let name = parts[at: index] ?? nil, let start = parts[at: index + 3] ?? nil,
        let end = parts[at: index + 4] ?? nil
      else { continue }
      let key = builder.interned(name)
      guard attributes[key] == nil else { continue }
      attributes[key] = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return attributes
  }
}

/// Puts together the tree of what the parser meets.
///
/// A class, since the parser is handed its address.
private final class XMLTreeBuilder {
  /// The builder whose address the parser was handed.
  static func at(_ pointer: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
    pointer.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Why the document is not read at all.
  private(set) var refusal: IngestionError?
  /// The first fault that was met.
  private(set) var damage: IngestionError?
  /// Has the parser end.
  var stop: () -> Void = {}
  private var open: [XMLElement] = []
  /// How many namespaces each open element declares, and all of them.
  private var namespaces: [Int] = []
  private var namespaceCount = 0
  private var text: [UInt8] = []
  private var finished: XMLElement?
  private var count = 0
  /// The parser keeps each name once.
  private var names: [UnsafePointer<xmlChar>: String] = [:]

  func interned(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let name = names[pointer] { return name }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }

  func open(_ name: String, namespace: String, attributes: [String: String], namespaceCount declared: Int) {
    guard refusal == nil else { return }
    flushText()
    count += 1
    namespaceCount += declared
    if open.count >= XMLTreeReader.deepest {
      return refuse(.document(.tooDeep(limit: XMLTreeReader.deepest)))
    }
    if count > XMLTreeReader.mostElements {
      return refuse(.document(.tooManyElements(limit: XMLTreeReader.mostElements)))
    }
    if namespaceCount > XMLTreeReader.mostNamespaces {
      return refuse(.document(.tooManyAttributes(limit: XMLTreeReader.mostNamespaces)))
    }
    namespaces.append(declared)
    open.append(XMLElement(name: name, namespace: namespace, attributes: attributes))
  }

  func close() {
    guard refusal == nil else { return }
    flushText()
    guard let element = open.popLast() else { return }
    namespaceCount -= namespaces.popLast() ?? 0
    if open.isEmpty {
      finished = finished ?? element
    } else {
      append(.element(element))
    }
  }

  func take(_ bytes: UnsafeBufferPointer<xmlChar>) {
    if refusal == nil, !open.isEmpty { text.append(contentsOf: bytes) }
  }

  func note(_ fault: IngestionError) { damage = damage ?? fault }

  /// The outermost element; what is still open was cut off.
  func root() -> XMLElement? {
    while !open.isEmpty {
      if let last = open.popLast() {
        var cut = last
        cut.isCut = true
        open.append(cut)
      }
      close()
    }
    return finished
  }

  // MARK: - Private

  private func refuse(_ reason: IngestionError) {
    refusal = reason
    stop()
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  /// Takes the innermost element out and puts it back, so that its children are not copied.
  private func append(_ node: XMLNode) {
    guard var element = open.popLast() else { return }
    element.children.append(node)
    open.append(element)
  }
}
