/// The gender that some given names and forms of address tell; facts of usage, not of persons.
enum GivenNames {
  /// Grammatical gender of a person as far as the text tells.
  enum Gender: Hashable, Sendable { case female, male }

  private static let female: Set<String> = [
    "mary", "anna", "ann", "anne", "maria", "elizabeth", "sarah", "laura", "linda", "susan", "karen", "nancy",
    "lisa", "betty", "helen", "sandra", "donna", "carol", "ruth", "sharon", "michelle", "emily", "kate",
    "katie",
    "katherine", "catherine", "christine", "angela", "melissa", "rebecca", "kellyanne", "hillary", "nikki",
    "ivanka", "melania", "jane", "joan", "julia", "julie", "emma", "olivia", "sophia", "sophie", "isabella",
    "mia", "amy",
    "alice", "rita", "mara", "nora", "clara", "eva", "elena", "olga", "irina", "natalia", "svetlana",
    "ursula", "angela", "marine", "theresa", "nicola", "margaret", "barbara", "jennifer", "jessica", "ashley",
    "amanda", "stephanie", "diana", "diane", "heather", "rachel", "carolyn", "janet", "debra", "debbie",
    "deborah", "martha", "gloria", "teresa", "rose", "ella", "grace", "hannah", "ines", "ingrid", "greta",
    "lena", "marta", "paula", "petra", "vera", "victoria", "yvonne", "zoe", "charlotte", "chloe", "claire",
    "joanna", "judith", "kim", "leila", "lucy", "lydia", "miriam", "naomi", "nina", "priya", "sonia",
    "tamara", "valerie", "wendy", "megan", "molly", "monica", "ellen", "eleanor", "edith", "dorothy",
    "beatrice", "agnes", "ada", "iris", "ivy", "hilda", "freya", "astrid", "ilse", "tessa", "thea", "wilma",
    "huma", "loretta", "debbie", "gabrielle", "carly", "marsha", "maxine", "kamala", "nancy", "patricia",
    "sylvia", "sheila", "kirsten", "jill", "tulsi", "meghan", "oksana", "daria", "iryna", "kateryna",
  ]
  private static let male: Set<String> = [
    "james", "john", "robert", "michael", "mike", "william", "bill", "david", "richard", "joseph", "joe",
    "thomas", "tom", "charles", "christopher", "chris", "daniel", "dan", "matthew", "matt", "anthony", "tony",
    "mark", "donald", "steven", "stephen", "steve", "paul", "andrew", "joshua", "josh",
    "kenneth", "kevin", "brian", "george", "edward", "ed", "ronald", "ron", "timothy", "tim", "jason",
    "jeffrey", "jeff", "ryan", "jacob", "gary", "nicholas", "nick", "eric", "jonathan", "larry", "justin",
    "scott", "brandon", "benjamin", "ben", "samuel", "sam", "gregory", "greg", "frank", "alexander", "alex",
    "raymond", "patrick", "jack", "dennis", "jerry", "peter", "henry", "carl", "arthur", "roger", "albert",
    "walter", "bernie", "marco", "ted", "barack", "jeb", "rand", "rudy", "mitt", "newt", "rudolph",
    "vladimir", "volodymyr", "dmytro", "dmitry", "sergei", "sergey", "boris", "emmanuel", "olaf", "viktor",
    "recep", "xi", "kim", "louis", "julien", "jean", "pierre", "hans", "karl", "otto", "erik", "lars", "ivan",
    "oleg", "igor", "mikhail", "pavel", "jan", "luis", "carlos", "juan", "jose", "miguel", "antonio", "mario",
    "luigi", "ahmed", "mohammed", "muhammad", "ali", "omar", "hassan", "ibrahim", "abdul", "simon", "martin",
    "philip", "phil", "alan", "colin", "graham", "ian", "keith", "neil", "nigel", "oliver", "harry", "hugh",
    "leo", "max", "oscar", "felix", "victor", "theo", "tobias", "jonas", "anders", "nils", "sven", "bruno",
    "dario", "diego", "emil", "fabian", "gideon", "rafael", "reuben", "silas", "stefan", "terry", "wayne",
    "reince", "rupert", "roy", "ray", "doug", "jim", "bob", "dick", "harold", "howard", "lindsey", "chuck",
    "mitch", "sean", "corey", "roland", "andrii", "oleksandr", "yevgeny", "bashar", "benjamin", "narendra",
  ]

  /// The gender that a person's full name or title tells; `nil` when it tells none.
  static func gender(of name: String) -> Gender? {
    guard let first = name.lowercased().split(separator: " ").first.map(String.init) else { return nil }
    if ["mr.", "mr", "sir", "lord", "king", "prince"].contains(first) { return .male }
    if ["mrs.", "mrs", "ms.", "ms", "miss", "lady", "dame", "queen", "princess", "baroness"].contains(first) {
      return .female
    }
    let isFemale = female.contains(first)
    let isMale = male.contains(first)
    return isFemale == isMale ? nil : isFemale ? .female : .male
  }
}
