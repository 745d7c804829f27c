import ClaimsModel

/// Which part of a list is shown, and the links to the others.
struct ListPaging {
  /// Rows of a page, unless a page has others.
  static let size = 20
  /// The last page that is looked up: further on a narrower question is faster for everybody.
  static let last = 500

  let number: Int
  let size: Int

  init(_ request: WebRequest, size: Int = Self.size) {
    self.size = size
    number = min(max(1, request.text("page").flatMap { Int($0) } ?? 1), Self.last)
  }

  var offset: Int { (number - 1) * size }

  /// `Newer 2 of 14 Older`, where there is more than a page.
  func links(_ total: ResultTally, at address: PageAddress) -> HTML {
    // Where more may follow, there is a next page.
    let counted = (total.count + size - 1) / size
    let pages = min(total.isLeast ? max(counted, number + 1) : counted, Self.last)
    guard pages > 1 else { return .nothing }
    func link(_ page: Int, _ words: HTML, rel: String) -> HTML {
      var target = address.with("page", nil)
      if page > 1 { target.fields.append(PageAddress.Field(name: "page", value: String(page))) }
      return "<a rel=\"\(rel)\" href=\"\(target)\">\(words)</a>"
    }
    let before: HTML = number > 1 ? link(number - 1, "← Before", rel: "prev") : "<span></span>"
    let after: HTML = number < pages ? link(number + 1, "Next →", rel: "next") : "<span></span>"
    return
      "<nav class=\"paging\" aria-label=\"Pages\">\(before)<span>page \(number) of \(Wording.grouped(ResultTally(pages, isLeast: total.isLeast)))</span>\(after)</nav>"
  }
}
