// The pointers in this file are libxml2's interface: it lends names, values and characters for the length of one call, in which
// they are copied; the box of the tree lives as long as the call of `tree(of:)`.
import CLibXML2

/// Makes a tree of a page's markup with libxml2, which knows where elements end that nobody closed.
enum PageParser {
  /// The tree of `markup`, UTF-8.
  static func tree(of markup: [UInt8]) -> PageTree {
    let box = TreeBox()
    markup.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress,
        let context = htmlCreateMemoryParserCtxt(base, Int32(clamping: buffer.count))
      else { return }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
      htmlCtxtUseOptions(context, Int32(options))
      // The bytes are UTF-8 already, whatever the page declares.
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      var handler = xmlSAXHandler()
      handler.startElement = { PageParser.start($0, $1, $2) }
      handler.endElement = { PageParser.end($0, $1) }
      handler.characters = { PageParser.characters($0, $1, $2) }
      handler.cdataBlock = { PageParser.characters($0, $1, $2) }
      handler.ignorableWhitespace = { PageParser.characters($0, $1, $2) }
      withUnsafeMutablePointer(to: &handler) { pointer in
        let own = context.pointee.sax
        context.pointee.sax = pointer
        context.pointee.userData = Unmanaged.passUnretained(box).toOpaque()
        htmlParseDocument(context)
        context.pointee.sax = own
      }
    }
    box.tree.finish()
    return box.tree
  }

  /// What libxml2's calls write into.
  private final class TreeBox {
    var tree = PageTree()
  }

  private static func box(_ pointer: UnsafeMutableRawPointer?) -> TreeBox? {
    pointer.map { Unmanaged<TreeBox>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func start(
    _ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let box = box(user), let name else { return }
    box.tree.begin(PageTag(name: String(cString: name)))
    var next = attributes
    while let key = next?.pointee {
      if let attribute = PageAttribute(name: String(cString: key)) {
        let value = next?.advanced(by: 1).pointee
        box.tree.add(
          attribute, value: UnsafeBufferPointer(start: value, count: value.map { Int(xmlStrlen($0)) } ?? 0))
      }
      next = next?.advanced(by: 2)
    }
  }

  private static func end(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
    guard let box = box(user), let name else { return }
    box.tree.end(PageTag(name: String(cString: name)))
  }

  private static func characters(
    _ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32
  ) {
    guard let box = box(user), let text, length > 0 else { return }
    box.tree.add(characters: UnsafeBufferPointer(start: text, count: Int(length)))
  }
}
