/// The closed classes of English that the rules look at; all in lower case.
enum FunctionWords {
  /// Articles, demonstratives, possessives, quantifiers: what begins a noun phrase.
  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    "some",
    "many", "most", "several", "all", "both", "each", "every", "another", "any", "few", "no", "one", "two",
    "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "more",
    "other",
    "such", "neither", "either", "whose", "half", "nearly", "about", "multiple", "various", "certain",
    "numerous",
  ]
  /// Pronouns that can be the subject of a cue.
  static let subjectPronouns: Set<String> = [
    "he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "others", "some", "many", "everyone",
    "someone", "nobody", "both", "neither", "several", "another", "most", "one", "few", "none", "all",
  ]
  /// Pronouns of a person or persons.
  static let personalPronouns: Set<String> = ["he", "she", "they", "it", "i", "we", "you"]
  /// Words by which somebody speaks of himself or for several.
  static let firstPersons: Set<String> = ["i", "me", "my", "mine", "we", "us", "our", "ours"]
  /// Words by which somebody is spoken to.
  static let secondPersons: Set<String> = ["you", "your", "yours", "yourself"]
  /// Pronouns that are objects.
  static let objectPronouns: Set<String> = [
    "him", "her", "them", "me", "us", "you", "it", "himself", "herself", "themselves", "myself", "ourselves",
  ]
  /// Auxiliaries and modals.
  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does",
    "did",
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "'s", "'ve", "'d", "'ll",
    "'re", "'m",
    "ca", "wo", "ought",
  ]
  /// Modals that make what was said a mere possibility.
  static let hypotheticalModals: Set<String> = ["may", "might", "could", "would", "should", "can", "must"]
  /// Negations.
  static let negations: Set<String> = ["not", "n't", "never", "no", "neither", "nor"]
  /// Adverbs that stand within a verb group, beside those in -ly.
  static let verbAdverbs: Set<String> = [
    "also", "later", "then", "once", "already", "now", "first", "even", "still", "just", "soon", "again",
    "often",
    "always", "long", "thus", "ever", "never", "not", "n't", "too", "further", "sometimes", "twice", "since",
    "have",
    "rather", "yet", "meanwhile", "instead", "however", "therefore", "ago",
  ]
  /// Prepositions.
  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "during", "after", "before", "about",
    "against",
    "under", "over", "between", "among", "through", "without", "within", "since", "until", "near", "outside",
    "inside",
    "around", "across", "behind", "beyond", "despite", "including", "like", "via", "amid", "toward",
    "towards", "upon",
    "following", "alongside", "throughout", "as", "per", "off", "onto", "out", "up", "down", "concerning",
    "regarding",
  ]
  /// Prepositions that tie a noun phrase to the noun before it.
  static let nominalPrepositions: Set<String> = [
    "of", "for", "at", "in", "from", "with", "on", "to", "near", "by", "who", "against", "within",
    "including",
    "behind", "inside", "outside", "across", "under", "like", "between", "close", "familiar", "as",
  ]
  /// Conjunctions that join clauses.
  static let conjunctions: Set<String> = [
    "and", "but", "or", "nor", "yet", "so", "because", "although", "though", "while", "whereas", "when", "if",
    "unless", "since", "until", "after", "before", "as", "that", "where", "whether", "once", "than",
  ]
  /// Conjunctions that begin a clause beside the one reported: ", but the ministry ...".
  static let contrasting: Set<String> = ["but", "while", "although", "though", "whereas", "yet"]
  /// Days of the week.
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Words that with or without a preposition say when.
  static let timeWords: Set<String> = weekdays.union([
    "yesterday", "today", "tomorrow", "tonight", "earlier", "later", "recently", "afterward", "afterwards",
    "then",
    "previously", "monday's", "again", "separately", "overnight", "january", "february", "march", "april",
    "june",
    "july", "august", "september", "october", "november", "december", "morning", "afternoon", "evening",
    "night",
    "week", "month", "year", "early", "late", "last", "this", "in", "on", "at", "day",
  ])
  /// Words that follow a cue's prepositional phrase of time: "last week", "earlier this month".
  static let periodWords: Set<String> = [
    "week", "month", "year", "weekend", "night", "morning", "afternoon", "evening", "day", "days", "weeks",
    "months",
    "years", "hours", "minutes", "spring", "summer", "fall", "autumn", "winter", "noon", "midnight",
    "quarter",
  ]
  /// Months.
  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.",
    "dec.",
  ]

  /// Whether titles of works leave the word without a capital.
  static func isSmallInTitles(_ word: String) -> Bool {
    determiners.contains(word) || prepositions.contains(word) || conjunctions.contains(word)
  }
}
