import TestSupport

/// Files of many articles: tables, web archives, mailboxes and archives.
struct ContainerSource {
  let texts: TextSource

  /// A table with odd cells.
  func table(_ random: inout SeededGenerator) -> [UInt8] {
    let separator = random.pick([",", "\t", ";", "|"])
    let names = ["id", "title", "text", "date", "author", "url", "year", "", "x"].filter { _ in
      random.chance(0.7)
    }
    var text = random.chance(0.1) ? "sep=\(separator)\n" : ""
    text += names.joined(separator: separator) + random.pick(["\n", "\r\n"])
    for _ in 0..<random.number(0...6) {
      let cells = names.map { _ -> String in
        let value = random.chance(0.3) ? texts.next(&random).text : random.pick(Vocabulary.names)
        return random.chance(0.6) ? "\"\(value)\(random.pick(["", "\"\"", "\n", separator]))\"" : value
      }
      text +=
        cells.joined(separator: separator) + random.pick(["\n", "\n", "\r\n", separator + "\n", "\r", "\""])
    }
    return Array(text.utf8)
  }

  /// A web archive, some of its answers in chunks or compressed.
  func webArchive(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.number(1...4) {
      let record = record(&random)
      bytes += random.chance(0.2) ? StoredGzip.member(record[...]) : record
    }
    return random.chance(0.3) ? StoredGzip.members(of: bytes, &random) : bytes
  }

  /// A mailbox.
  func mailbox(_ random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<random.number(1...4) {
      text += "From \(random.pick(["a@b.example", "", "a b"])) Thu Mar  3 14:05:00 2022\n"
      text +=
        "Subject: \(random.pick(Vocabulary.names))\nMIME-Version: 1.0\n\n\(random.pick(["", ">From ", ">>From "]))"
      text += texts.next(&random).text + random.pick(["\n", "\n\n", ""])
    }
    return Array(text.utf8)
  }

  /// A tar archive of files of other kinds.
  func archive(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.number(0...5) {
      let name = random.pick([
        "a.txt", "../b.md", "/c.json", "d.jsonl.gz", "e.csv", "f.warc", "g", "\u{1B}h.txt", "i.tar",
      ])
      let content: [UInt8]
      switch random.number(0...4) {
      case 0: content = table(&random)
      case 1: content = webArchive(&random)
      case 2: content = StoredGzip.members(of: table(&random), &random)
      default: content = Array(texts.next(&random).text.utf8)
      }
      bytes += StoredTar.member(name: name, content, kind: random.pick(["0", "0", "0", "2", "5", "x"]))
    }
    bytes += [UInt8](repeating: 0, count: 1024)
    return random.chance(0.3) ? StoredGzip.members(of: bytes, &random) : bytes
  }

  // MARK: - Private

  private func record(_ random: inout SeededGenerator) -> [UInt8] {
    var body = Array(
      "<html><title>\(random.pick(Vocabulary.names))</title><p>\(texts.next(&random).text)</p>".utf8)
    var headers =
      "Content-Type: \(random.pick(["text/html", "text/plain; charset=latin1", "image/png", ""]))\r\n"
    if random.chance(0.3) {
      body = StoredGzip.member(body[...])
      headers += "Content-Encoding: \(random.pick(["gzip", "deflate", "br", "gzip, gzip"]))\r\n"
    }
    if random.chance(0.3) {
      body = Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8)
      headers += "Transfer-Encoding: chunked\r\n"
    }
    let block = Array("HTTP/1.1 \(random.pick(["200 OK", "404 No", ""]))\r\n\(headers)\r\n".utf8) + body
    let length = random.chance(0.8) ? block.count : random.number(0...100_000)
    let type = random.pick([
      "response", "response", "response", "request", "warcinfo", "resource", "conversion", "",
    ])
    let head =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/html\r\n"
      + "Content-Length: \(length)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }
}

/// Members of tar archives (POSIX.1-1988, ustar), which need no library.
enum StoredTar {
  /// A head and its data, in blocks of 512 bytes.
  static func member(name: String, _ bytes: [UInt8], kind: String) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (index, byte) in text.utf8.enumerated() where place + index < head.count {
        head[place + index] = byte
      }
    }
    put(String(name.prefix(90)), at: 0)
    put("0000644", at: 100)
    let size = String(bytes.count, radix: 8)
    put(String(repeating: "0", count: 11 - size.count) + size, at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put(kind, at: 156)
    put("/etc/passwd", at: 157)
    put("ustar", at: 257)
    put("00", at: 263)
    let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum, at: 148)
    head[154] = 0
    let padding = (512 - bytes.count % 512) % 512
    return head + bytes + [UInt8](repeating: 0, count: padding)
  }
}
