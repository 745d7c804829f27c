import Storage

extension ArchiveError {
  /// What a failure of the storage means to a user of the archive at `path`.
  init(_ error: StorageError, path: String) {
    switch error {
    case .missing: self = .missing(path: path)
    case .empty: self = .empty(path: path)
    case .obstructed(let obstacle, let kind): self = .obstructed(path: path, obstacle: obstacle, kind: kind)
    case .unreadable(let reason): self = .unreadable(path: path, reason: reason)
    case .moved: self = .moved(path: path)
    case .outOfMemory: self = .outOfMemory(path: path)
    case .notAnArchive(let reason): self = .unusable(path: path, reason: reason)
    case .damaged(let reason): self = .unusable(path: path, reason: "it is damaged: \(reason)")
    case .badRow(let fault): self = .badRow(path: path, fault: fault)
    case .older(let version, let supported):
      self = .unusable(
        path: path,
        reason: "its schema is \(version), older than this program's \(supported); any ingest upgrades it")
    case .newer(let version, let supported):
      self = .newer(path: path, version: version, supported: supported)
    case .unwritable(let reason): self = .unwritable(path: path, reason: reason)
    case .busy(let holder): self = .busy(path: path, holder: holder.map { "process \($0)" })
    case .notFound(let id): self = .notFound(id: id)
    case .ambiguousID(let id, let meant, let hasMore):
      self = .ambiguousID(id, meant: meant, hasMore: hasMore)
    case .gone(let row): self = .gone(row)
    case .queryTooDeep(let limit):
      self = .queryTooLarge(problem: "parentheses nest deeper than \(limit) levels")
    case .queryTooLarge(let terms, let limit):
      self = .queryTooLarge(problem: "there are more than \(limit) \(terms)")
    case .tookTooLong: self = .tookTooLong(path: path)
    case .dayIsFull:
      self = .unwritable(path: path, reason: "four million claims or figures are stored for one day already")
    }
  }
}
