/// What the pass remembers of an entity.
struct EntityTrack {
  /// One mention of it.
  struct Place {
    /// Its last token.
    var last = -1
    /// Its sentence.
    var sentence = 0
    var isSubject = false
    var isPronoun = false
    var isQuoted = false
    var isPossessive = false
  }

  /// The first token of its first mention.
  var first: Int
  /// Its last mention.
  var place = Place()
  /// Its last mention outside quotation marks.
  var unquoted: Place?
  /// How often it was mentioned.
  var count = 0

  var last: Int { place.last }
  var sentence: Int { place.sentence }
  var isSubject: Bool { place.isSubject }
}
