/// Tells the titles that people give to documents from those that programs do.
enum PlausibleTitle {
  /// A title as people write, not the name of a file or what a program calls every document.
  static func title(_ title: String) -> String? {
    var title = title
    for start in ["Microsoft Word - ", "Microsoft PowerPoint - "] where title.hasPrefix(start) {
      title = String(title.dropFirst(start.count))
    }
    let lowered = title.lowercased()
    let isFile = [
      ".doc", ".docx", ".pdf", ".indd", ".qxd", ".qxp", ".rtf", ".odt", ".tex", ".html", ".ps", ".pages",
    ]
    .contains { lowered.hasSuffix($0) }
    let isNothing = ["untitled", "document", "unbenannt", "sans titre"].contains { lowered.hasPrefix($0) }
    let words = title.split(separator: " ").filter { $0.contains(where: \.isLetter) }
    return isFile || isNothing || words.count < 3 ? nil : title
  }
}
