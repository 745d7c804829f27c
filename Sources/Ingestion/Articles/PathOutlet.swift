/// The outlet whose name or domain a folder has: `archive/nytimes.com/2022/storm.txt`.
enum PathOutlet {
  /// The outlet of the innermost folder that is named like one; `nil` when none is.
  ///
  /// Only names that can be nothing else count: a domain of the table of outlets, or a name of two words or more.
  static func outlet(in path: String) -> String? {
    let folders = path.split(separator: "/").dropLast()
    for folder in folders.reversed() {
      let name = TextNormalizer.line(String(folder)).lowercased()
      if OutletNames.isHost(name) {
        // The host itself is what it gives for an outlet that it does not know.
        if let outlet = OutletNames.name(ofHost: name),
          outlet.contains(where: { $0.isUppercase || $0 == " " })
        {
          return outlet
        }
        continue
      }
      let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
      if words.contains(" "), let outlet = OutletNames.known(words) { return outlet }
    }
    return nil
  }
}
