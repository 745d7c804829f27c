/// An element of an XML document, copied out of the parser.
struct XMLElement: Hashable, Sendable {
  /// The name without its prefix, as written.
  var name: String
  /// The address that the prefix stands for; empty for none.
  var namespace = ""
  /// By their names without prefix: `xml:lang` is `lang`.
  ///
  /// Of two that differ in their prefix the first counts.
  var attributes: [String: String] = [:]
  /// What is in it, in order.
  var children: [XMLNode] = []
  /// Whether the document ends before the element does.
  var isCut = false
}

/// A part of an element's content.
enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(String)
}

extension XMLElement {
  /// The elements right in this one.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements of this name right in this one, whatever their namespace.
  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element of this name right in this one, whatever its namespace.
  func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The first element of this name right in this one that is of the same vocabulary.
  func own(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name && element.namespace == namespace {
      return element
    }
    return nil
  }

  /// The element without those of this name right in it, and with no more than a thousand others.
  func without(_ name: String) -> XMLElement {
    var element = self
    element.children = Array(
      children.filter { if case .element(let inner) = $0 { inner.name != name } else { false } }.prefix(1000))
    return element
  }

  /// The element that is reached by these names, the first of each.
  func at(_ path: String...) -> XMLElement? {
    var element: XMLElement? = self
    for name in path { element = element?.first(name) }
    return element
  }

  /// The elements of this name anywhere in this one, in order; none within another of them.
  func descendants(_ name: String) -> [XMLElement] {
    var found: [XMLElement] = []
    for element in elements {
      if element.name == name { found.append(element) } else { found += element.descendants(name) }
    }
    return found
  }

  /// All text in it, in one line; `nil` when that is blank.
  var line: String? {
    let line = TextNormalizer.line(text)
    return line.isEmpty ? nil : line
  }

  /// All text in it, as written.
  var text: String {
    if children.count == 1, case .text(let only)? = children.first { return only }
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for child in children {
      switch child {
      case .text(let part): text += part
      case .element(let element): element.appendText(to: &text)
      }
    }
  }
}
