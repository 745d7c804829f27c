import ClaimsModel
import Foundation

/// Articles that die, hang or eat on purpose, so that tests can see what becomes of them; in debug builds alone.
///
/// `CLAIMS_TEST_FAULTS` turns them on; it holds the seconds that stand for the twenty of ``WorkerLimits/seconds``.
enum StagedFailure {
  /// The seconds that a test wants to wait; `nil` for the usual ones.
  static let seconds: Double? = {
    #if DEBUG
      ProcessInfo.processInfo.environment["CLAIMS_TEST_FAULTS"].flatMap(Double.init)
    #else
      nil
    #endif
  }()

  /// Does what the article says, where that is on: "claims test fault: die".
  static func strike(in article: Article) {
    #if DEBUG
      guard seconds != nil, let start = article.text.range(of: "claims test fault: ")?.upperBound else {
        return
      }
      switch article.text[start...].prefix(while: \.isLetter) {
      case "die": raise(SIGILL)
      case "exit": exit(0)
      case "babble": FileHandle.standardOutput.write(Data("no message".utf8))
      case "hang": while true { sink &+= 1 }
      case "sleep": while true { sleep(1) }
      case "eat":
        var eaten: [[UInt8]] = []
        while true { eaten.append([UInt8](repeating: UInt8(eaten.count & 0x7F), count: 1 << 20)) }
      case "overflow": sink = deepen(article.text.utf8.count)
      default: break
      }
    #endif
  }

  #if DEBUG
    nonisolated(unsafe) private static var sink = 0

    /// Recursion without an end.
    private static func deepen(_ depth: Int) -> Int { depth == .max ? 0 : deepen(depth + 1) + depth % 3 }
  #endif
}
