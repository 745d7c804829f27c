/// What every page has around what it shows: head, search box, ways to the other pages.
struct PageFrame {
  let title: String
  /// What stands in the search box.
  var query = ""
  /// The page's own part of the head.
  var head = HTML.nothing
  /// The data of the page for programs, beside the page.
  var data: [(name: String, address: PageAddress)] = []

  func response(_ body: HTML, status: Int = 200) -> WebResponse { .page(page(body), status: status) }

  // MARK: - Private

  private func page(_ body: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"><title>\(title) · claims</title>
    <link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg"><script src="/script.js" defer></script>
    \(head)\(dataLinks)</head>
    <body><a class="skip" href="#main">To the content</a>
    <header><a class="home" href="/">claims</a>
    <form role="search" action="/search" method="get"><label class="unseen" for="q">Search the claims</label>\
    <input id="q" name="q" type="search" value="\(query)" placeholder="harbour tunnel speaker:okafor" autocomplete="off" \
    maxlength="4000" spellcheck="false"><button>Search</button></form>
    <nav aria-label="Main"><a href="/speakers">Speakers</a> <a href="/figures">Figures</a> \
    <a href="/articles">Articles</a> <a href="/outlets">Outlets</a> <a href="/corrections">Corrections</a> \
    <a href="/help">Help</a></nav></header>
    <main id="main" tabindex="-1">\(body)</main>
    <footer>\(footer)</footer></body></html>

    """
  }

  private var dataLinks: HTML {
    var links = HTML.nothing
    for (name, address) in data {
      let type = name == "JSON" ? "application/json" : "text/csv"
      links += "<link rel=\"alternate\" type=\"\(type)\" href=\"\(address)\">"
    }
    return links
  }

  private var footer: HTML {
    let links: [HTML] = data.map { " <a href=\"\($0.address)\">\($0.name)</a>" }
    let shown: HTML = data.isEmpty ? .nothing : "<p>This page as data:\(links)</p>"
    return
      "\(shown)<p>What is listed was found by a program in the articles; each claim leads to its exact words.</p>"
  }
}

extension PageAddress {
  /// The page's data in both forms.
  var dataForms: [(name: String, address: PageAddress)] {
    [("JSON", asData("json")), ("CSV", asData("csv"))]
  }
}
