import ClaimsModel
import Foundation
import Ingestion
import TestSupport
import Testing

/// What a walk through folders must not lose without a word.
@Suite struct FolderWalkTests {
  private let reader = InputReader()

  @Test func pathsLongerThanTheSystemTakesAreWalkedAndRead() throws {
    let folder = try TemporaryDirectory()
    let name = String(repeating: "n", count: 200)
    // Made folder by folder: no call takes the whole path.
    var path = folder.url.path
    var descriptor = open(path, O_RDONLY | O_DIRECTORY)
    for _ in 0..<25 {
      try #require(mkdirat(descriptor, name, 0o700) == 0)
      let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
      close(descriptor)
      descriptor = inner
      path += "/" + name
    }
    let file = openat(descriptor, "a.txt", O_WRONLY | O_CREAT, 0o600)
    _ = "It rained.".withCString { write(file, $0, 10) }
    close(file)
    close(descriptor)
    #expect(path.utf8.count > 4096)
    #expect(try reader.files(at: folder.url.path) == [path + "/a.txt"])
    #expect(try reader.files(at: path + "/") == [path + "/a.txt"])
    guard case .article(let article)? = Reading.outcomes(ofFile: path + "/a.txt").first else {
      Issue.record("no article")
      return
    }
    #expect(article.text == "It rained.")
    #expect(throws: IngestionError.notFound) { try reader.files(at: path + "/b.txt") }
    try removeTree(folder.url.path, name: name)
  }

  @Test func aTreeThatIsTooDeepIsNamed() throws {
    let folder = try TemporaryDirectory()
    try folder.write("x", to: "a.txt")
    try folder.write("x", to: String(repeating: "d/", count: 140) + "b.txt")
    let deepest = folder.path(String(repeating: "d/", count: 127) + "d")
    #expect(try reader.files(at: folder.url.path) == [folder.path("a.txt"), deepest])
    #expect(
      Reading.outcomes(ofFile: deepest) == [
        .rejected(label: deepest, reason: .notRegularFile(kind: "a folder"))
      ])
  }

  @Test func aFolderWhoseNameIsNoUTF8IsNamed() throws {
    let folder = try TemporaryDirectory()
    let name: [CChar] = [0x63, CChar(bitPattern: 0xE9), 0]
    let descriptor = open(folder.url.path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    try #require(mkdirat(descriptor, name, 0o700) == 0)
    let files = try reader.files(at: folder.url.path)
    #expect(files == [folder.path("c\u{FFFD}")])
    #expect(Reading.outcomes(ofFile: files[0]) == [.rejected(label: files[0], reason: .nameNotUTF8)])
  }

  @Test func aLinkToNothingIsNamed() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("gone.txt")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("nowhere"))
    #expect(try reader.files(at: path) == [path])
    #expect(try reader.files(at: folder.url.path) == [path])
    #expect(Reading.outcomes(ofFile: path) == [.rejected(label: path, reason: .linkToNothing)])
  }

  /// Removes what no single call can name.
  private func removeTree(_ root: String, name: String) throws {
    var descriptors = [open(root, O_RDONLY | O_DIRECTORY)]
    while let last = descriptors.last {
      let inner = openat(last, name, O_RDONLY | O_DIRECTORY)
      if inner < 0 { break }
      descriptors.append(inner)
    }
    _ = unlinkat(descriptors[descriptors.count - 1], "a.txt", 0)
    for descriptor in descriptors.reversed() {
      _ = unlinkat(descriptor, name, AT_REMOVEDIR)
      close(descriptor)
    }
  }
}
