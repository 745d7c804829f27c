/// What the pass remembers of an entity.
struct EntityTrack {
  /// The first token of its first mention.
  var first: Int
  /// The last token of its last mention.
  var last = -1
  /// The sentence of its last mention.
  var sentence = 0
  var isSubject = false
  var isPronoun = false
  var isQuoted = false
  var isPossessive = false
  /// How often it was mentioned.
  var count = 0
}
