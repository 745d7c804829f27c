/// Short forms of English first names, as newspapers use them.
enum Nicknames {
  /// Whether one of two folded first names is a usual short form of the other, or both are of a third.
  static func agree(_ left: String, _ right: String) -> Bool {
    left == right || !classes(of: left).isDisjoint(with: classes(of: right))
  }

  /// The names that `first` may stand for, itself among them when it is one.
  static func classes(of first: String) -> Set<String> { table[first] ?? [] }

  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for line in lines.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      guard let full = names.first else { continue }
      for name in names { table[name, default: []].insert(full) }
    }
    return table
  }()

  /// A full name and its short forms on each line; general knowledge of English names.
  private static let lines = """
    abraham abe
    albert al bert
    alexander alex alec sandy
    alexandra alex sandra
    alfred al alf fred
    andrew andy drew
    anthony tony
    antonio tony
    arthur art
    barbara barb
    benjamin ben
    bernard bernie
    catherine cathy kate
    charles charlie chuck chas
    christina chris tina
    christine chris
    christopher chris
    cynthia cindy
    daniel dan danny
    david dave
    deborah deb debbie
    dominic dom
    donald don donnie
    dorothy dot
    douglas doug
    edward ed eddie ted
    elizabeth liz beth betsy betty
    eugene gene
    francis frank
    franklin frank
    frederick fred freddie
    gabriel gabe
    geoffrey geoff
    gerald gerry jerry
    gregory greg
    harold hal harry
    henry hank harry
    herbert herb
    irving irv
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    jeffrey jeff
    jennifer jen jenny
    jessica jess
    john johnny jack jon
    jonathan jon
    joseph joe joey
    joshua josh
    judith judy
    katherine kathy kate katie
    kathleen kathy
    kenneth ken kenny
    kimberly kim
    lawrence larry
    leonard len lenny
    louis lou
    margaret maggie meg peggy
    martin marty
    matthew matt
    maxwell max
    michael mike mick
    mitchell mitch
    nathaniel nate nat
    nicholas nick
    norman norm
    pamela pam
    patricia pat patty trish
    patrick pat paddy
    peter pete
    philip phil
    phillip phil
    raymond ray
    rebecca becky
    reginald reg
    richard rick dick rich ricky
    robert bob bobby rob robbie
    ronald ron ronnie
    rudolph rudy
    russell russ
    samantha sam
    samuel sam sammy
    stanley stan
    stephen steve
    steven steve
    stuart stu
    susan sue
    terence terry
    theodore ted teddy
    theresa terry
    thomas tom tommy
    timothy tim
    valerie val
    victor vic
    vincent vince
    walter walt
    william bill billy will willie
    zachary zach
    """
}
