/// Common given names of many countries, in lower case, by the gender of most who bear them.
///
/// The names of English speakers are those that the US Census Bureau counted in 1990 (public domain), where four of
/// five bearers or more are of one gender; the others were gathered by hand. Names that are as often a place, a
/// surname or a word ("Virginia", "Grant", "Hope") are left out. The table is as long as it must be.
enum GivenNameTable {
  static let female = """
    aaliyah abbie abby abigail ada adaeze addie adela adelaida adelaide adele adelia adelina adeline adell
    adella adelle adina adria adriana adriane adrianna adrianne adrienne afton agata agatha agnes agnieszka
    agustina aicha aida aigul aiko aileen aimee aino aisha aiza aja akiko alaina alana alanna alba alberta
    albertha albertine albina alda alecia alejandra aleksandra alena alene alenka alesha alesia aleta aletha
    alethea alexa alexandra alexandria alexia alfreda alice alicia alida alina aline alisa alisha alison
    alissa allene allie allison allyson alma almeda alta altagracia althea alvina alya alyce alycia alysia
    alyson alyssa amada amalia amanda amara amber amelia ami amie amina aminata amira amna amparo amrita amy
    ana anabel anastacia anastasia anastasiya andra andreea andria angela angelia angelica angeliki angelina
    angeline angelique angelita angella angie anglea anh anica anika aniko anissa anita anitra anja anjali
    anke ann anna annabel annabelle annalena annamarie anne anneke anneli anneliese annelise annemarie
    annetta annette annie annika annmarie antionette antoinette antonette antonia antonina anya araceli
    aracely arcelia ardis ardith aretha ariana arielle arleen arlene arlette arline armida artie arundhati
    asako asha ashely ashlee ashleigh ashley ashlie ashly ashton asma asta astrid athena atsuko audra audrey
    audry aung-san aura aurea aurelia ava avis awilda ayako ayanna ayesha aylin azadeh babette bahar bailey
    bambi barb barbara barbie barbora barbra beata beatrice beatriz becky belen belinda bella belle belva
    benazir benita berenice bernadette bernadine bernice berniece bernita berta bertha bertie beryl bess
    bessie beth bethany betsy bette bettie bettina betty bettye beulah beverley beverly beyonce bianca
    billie birdie birgit blanca blanch blanche bobbi bobbie bobbye bonita bonnie bonny bozena brandee brandi
    brandie brandy breanna breanne bree brenda brenna briana brianna brianne bridget bridgett bridgette
    brigette brigitte britney brittani brittney bronwyn buffy caitlin caitlyn callie cami camila camilla
    camille candace candance candelaria candi candice candida candis candy cara caren cari caridad carin
    carina carissa carla carleen carlene carlota carlotta carly carlyn carma carman carmela carmelita
    carmella carmen carol carolann carole carolee caroline carolyn carolynn caron carri carrie caryl caryn
    casandra cassandra cassidy cassie catalina catarina catharine catherine cathi cathie cathleen cathrine
    cathryn cathy catina catrina cecelia cecile cecilia cecily celeste celestine celia celina celine chana
    chanda chandrika chanel chantal chantel chantelle charissa charisse charity charla charleen charlene
    charlette charline charlotte charmaine charolette chasity chastity chelsey chelsie cheri cherie cherise
    cherly cherri cherrie cheryl cheryle cheyenne chiara chidinma chimamanda chiquita chiyoko chloe chrissy
    christa christal christel christen christene christi christiana christiane christie christin christina
    christine christy chrystal chrystia ciara cierra cinda cindi cindy cinthia cixi claire clara clare
    claribel clarice clarissa claudette claudia claudine clementine cleta coleen colette colleen collette
    concepcion concetta condoleezza connie constance consuelo cora coral corazon cordelia corene cori corina
    corine corinna corinne cornelia corrie corrina corrine cortney cristal cristi cristin cristina cristine
    cristy cyndi cynthia cythia dagmar daisy dalia damaris danelle danette dani danica daniela daniele
    daniella danielle danita danna dannielle danuta danyelle daphne dara darci darcie darcy daria darla
    darleen darlene darline davida davina dawna dayna deana deann deanna deanne deb debbie debbra debby debi
    debora deborah debra debrah dedra deena deepa deidra deidre deirdre delfina delia delilah della delma
    delois delora delores deloris delphia delphine demetra demetria dena deneen denice denise denna desirae
    desiree dessie destiny dian diana diane diann dianna dianne dilma dina dinah dionne dixie dollie dolly
    dolores domenica dominga dona donatella donita donna dora dorcas doreen dorene doretha dori dorinda
    doris dorota dorotha dorothea dorothy dorris dortha dorthea dorthy dottie dovie dubravka dulce earlene
    earline earnestine eartha easter eboni ebony ebru eda edelmira edie edith edna edwina edyta edythe effie
    eileen ekaterina elaina elaine elana elba elda eldora eleanor eleanora eleanore elena elenor elfriede
    elia elida elif elina elinor elisa elisabeta elisabeth elise elissa eliza elizabeth elizebeth elke ella
    ellen ellie elma elmira elna elnora eloisa eloise elouise elsa elsie elva elvera elvia elvira elyse
    emelia emilia emilie emily emine emma emogene ena enedina enid enriqueta erica ericka erika erin erlinda
    erma erna ernestina ernestine esmeralda esperanza essie estela estella estelle ester esther estrella
    eszter ethel ethelyn etta eugenia eugenie eula eulalia eun eunice eva evalyn evangelina evangeline eve
    evelia evelyn evette evie evon evonne ewa fabiola fallon fannie fanny farah farrah fatima fatma
    fatoumata fawn fay faye federica felecia felica felice felicia felicita felicitas felipa felisa felisha
    ferne filomena fiona flor florene florine flossie floy fonda fran frances francesca francine francisca
    francoise franziska françoise freda frederica frederike freida freya frieda friederike funmilayo
    gabriela gabriella gabrielle gail galina gay gaye gayla gayle gaynell gemma gena genevieve geneviève
    genoveva georgetta georgette georgiana georgianna georgie georgina geraldine geralyn gerda geri germaine
    gerri gertie gertrude gilda gillian gina ginny giorgia giovanna gisela gisele giselle gita giulia gladis
    gladys glenda glenna gloria goldie grace gracie graciela grazyna gregoria greta gretchen gretta griselda
    gudrun guillermina gussie gwen gwendolyn habiba hailey hala haley halima hallie hanan hanna hannah
    harriet harriett harriette hattie hayley hazel heather hedwig heidi heike helen helena helene helga
    helle helle-thorning hellen henrietta henriette herlinda hermelinda hermine herminia hester hettie
    hilary hilda hildegard hillary hiroko hoa holli hollie holly hortencia hortense hortensia hsiao-hwee
    huda hulda huma huong ida idalia idella ila ilaria ileana ilene ilhan iliana ilona ilse ima imelda
    imogene ina indira ines inez inga inge ingeborg ingrid inna ioana iola iona ione irena irene irina iris
    irma iryna isabel isabela isabell isabella isabelle isela isha itziar iva ivana ivanka ivette ivonne ivy
    iwona izabela jacalyn jacinda jacinta jackeline jacklyn jaclyn jacque jacquelin jacqueline jacquelyn
    jacquline jada jadwiga jaimie jami jamila jammie jana janae jane janeen janel janell janelle janene
    janet janette janey janice janie janina janine janis janna jannette jannie jaqueline jasmin jasmina
    jasmine jaunita jayme jayne jazmin jeana jeane jeanetta jeanette jeanie jeanine jeanna jeanne jeannette
    jeannie jeannine jelena jena jenelle jenifer jeniffer jenna jennette jenni jennie jennifer jenniffer
    jenny jepkosgei jeraldine jeri jerilyn jerri jerrie jesica jessica jettie jill jillian jitka joan joana
    joanie joann joanna joanne jocelyn jodi jodie joelle joellen joetta johanna johnetta johnna joi jolanta
    joleen jolene jolynn joni jonna jonnie josefa josefina josephina josephine josette josie jovita joyce
    joycelyn juana juanita judi judie judit judith judy juli julia juliana juliane juliann julianna julianne
    julie juliet julieta juliette julissa jung justina justine justyna jutta kacey kaci kacie kaitlin
    kaitlyn kaja kala kalpana kamala kami kamila kandace kandi kandice kandy kara karan karen kari karie
    karin karina karissa karla karlene karol karolina karolyn karon karri karrie karyn kasandra kasia
    kassandra katarina katarzyna kate katelyn katerina kateryna katharina katharine katherine katheryn kathi
    kathie kathleen kathlene kathlyn kathrin kathrine kathryn kathryne kathy kathyrn katie katina katja
    katrin katrina katy katya kavita kay kaye kayla kaylee kecia keely keiko keisha keli kelley kelli kellie
    kelly kellyanne kelsey kelsie kendra kenna kenyatta keri kerri kerrie kesha keshia ketanji ketevan
    khadija kia kiara kimberely kimberlee kimberley kimberly kimiko kinga kira kirsi kirsten kirstin kirsty
    kisha kizzy klara klaudia kolinda konstantina kori krista kristal kristalina kristan kristen kristi
    kristian kristie kristin kristina kristine kristy kristyn krisztina krystal krystle krystyna kumiko kyla
    kylee kylie kyoko kyra lacey laci lacie ladonna lakeisha lakesha lakeshia lakisha lakshmi lana lanette
    lani lanita laquita lara larisa larissa larue lashanda lashawn lashonda latanya latasha latifa latisha
    latonia latonya latosha latoya latrice latricia laura laure laureen laurel lauren laurene lauretta
    laurette lauri laurie lavada lavina lavinia lavon lavonda lavonne lawanda layla leah leandra leann
    leanna leanne leatha leatrice leda leeann leena leesa leila leilani leisa lela lelia lena lennie lenora
    lenore leola leona leone leonor leonora leora leota lesa leslee lesley lesli lessie leta letha leticia
    letitia lettie leyla lia liana liane libby lida lidia liesbeth lieselotte lila lilia lilian liliana
    lillian lillie lilly lina linda lindiwe lindsay lindy linette linh linnea linnie linsey lioudmila lisa
    lise lisette lissa lissette lita liz liza lizabeth lizbeth lizette lizzie ljiljana lois lola lolita lona
    lora loraine loreen lorelei lorena lorene lorenza loretta lori lorie lorinda lorine lorna lorraine
    lorretta lorri lorrie lottie louann louella louisa louise lovie luana luann luanne lucia luciana lucie
    lucienne lucila lucile lucille lucinda lucretia lucy ludmila ludmilla lue luella luisa luise lula lulu
    lupita lura luz lyda lydia lyla lynda lyndsay lyndsey lynette lynne lynnette lyudmila maartje mabel
    mable machelle mackenzie madeleine madeline madelyn madge madonna mae maegan magali magda magdalena
    magdalene maggie mahnaz maia maira maja majorie malala malgorzata malia malinda malissa mallory mamie
    mandi mandy manuela mara maranda marcela marcelina marcella marcelle marci marcia marcie marcy margaret
    margarete margarethe margarette margarita marge margery margie margo margot margret margrethe marguerite
    mari maria mariah mariam mariama marian mariana mariann marianna marianne maribel maribeth maricela
    marie mariela marietta marija marijke marika marilee marilou marilyn marilynn marina marine marisa
    marisela marisol marissa marita maritza marjorie marjory marla marlena marlene marlo marlyn marlys
    marnie marquerite marquita marry marsha marta martha marti martina martine marva mary maryann maryanne
    marybeth maryellen maryjane maryjo marylee marylin marylou marylyn mathilda mathilde matilda matilde
    mattie maud maude maudie maura maureen maurine mavis maxie maxine maya maybelle mayme mayra mayumi mazie
    małgorzata meagan meaghan mechelle mechthild mee meena meera meg megan meghan meike melania melanie
    melba melina melinda melisa melissa mellisa mellissa melodie melody melonie melony melva melvina
    meredith meryl meta mette mia micaela michaela michaele michele michell michelle michiko mickie mieko
    migdalia mihaela milagros mildred milena milissa millicent millie mimi mina mindi mindy minerva minnie
    mira miranda mireille mirela mireya miriam mirian mirna miroslava mirta missy misti mittie mitzi moira
    mollie molly mona monica monika monique mozell mozelle muriel myra myriam myrna myrtice myrtis nada
    nadezhda nadia nadine nadja nadya nahid nakia nakisha naledi nan nanci nancy nanette nannette nannie
    naoko naomi narges nasrin natacha natalia natalie natalya natasha nathalie natividad nawal neda nedra
    neha nelda nelida nell nella nelle nellie nelly nena nereida nettie neva ngozi nia nichelle nichol
    nichole nicki nicola nicolasa nicole nicolette nidia niki nikki nila nilda nilsa nilufer nina ninfa nino
    nirmala nita noelia noelle noemi nola nomvula nona nora noreen norene noriko norine norma noura nova
    novella nurcan nydia oana oby ocie octavia odette odile ofelia oksana ola olena olesya oleta olga oliva
    olivia olympia oma opal ophelia oprah ora oralia ornella orpha otilia ouida outi paige palma pam pamala
    pamela pansy paola patrica patricia patsy patti pattie patty paula paulette paulina pauline paz pearlie
    pearline peggie peggy penelope pennie perla petra petronella philippa phillis philomena phoebe phumzile
    phuong phylis phyliss phyllis pilar pinkie polly portia pratibha preeti priscilla priti priya priyanka
    pushpa rachael racheal rachel rachelle racquel rafaela raffaella raisa rajani ramona randa randi rania
    ranjana raquel rashida razan reba rebeca rebecca rebekah regina reiko reina rena renae renata renate
    renea renee renita reta retha reva reyna rhiannon rhoda rhonda richelle riitta rina rita roberta robyn
    rochelle rocio rolanda romana romina romona rona ronda ronna rosa rosalba rosalee rosalia rosalie
    rosalina rosalind rosalinda rosaline rosalva rosalyn rosanna rosanne rosaria rosaura rose roseann
    roseanna roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina rosita roslyn rowena roxana
    roxane roxann roxanna roxanne roxie roza rubye rufina ruth ruthann ruthie ruxandra ryoko saara sabina
    sabine sabra sabrina sade sadia sadie safia sahra saima salina sallie sally salma salome samantha
    samatha samira sanae sandi sandra sandrine sanjuana sanjuanita sanna sara sarah sarita saskia satu
    saundra savannah savitri sayaka scarlett segolene selena selina selma senait serena shabana shabnam
    shahla shaina shalonda shameka shamika shana shanda shandra shanell shani shanika shanita shanna shannan
    shanon shanta shante shantel shantell shanti shara sharee sharen shari sharla sharlene sharmila sharon
    sharonda sharron sharyn shashi shasta shauna shawanda shawna shay shayla shayna sheena sheikha sheila
    shelia shelley shelli shellie shelly shena sheree shereen sheri sherie sherilyn sherita sheron sherri
    sherrie sherrill sherron sherry sherryl sheryl shiela shirin shirlee shirlene shirley shirly shizuka
    shobha shonda sibyl sigrid silke silvana silvia simona simonetta siobhan sirpa smita snezana socorro
    sofia solange soledad solveig sondra sonia sonja sonya sophia sophie soraya stacey staci stacia stacie
    starla starr stefani stefania stefanie steffi stella stephaine stephani stephanie stephany stephenie
    stephine stine stormy sue sujata sunita susan susana susann susanna susannah susanne susie suu suzan
    suzana suzanna suzanne suzette suzie suzy svenja svetlana sviatlana sybil syble sylvia ségolène tabatha
    tabea tabitha taina talia tamar tamara tamatha tameka tamela tamera tami tamie tamika tamiko tammi
    tammie tammy tamra tana tanesha tangela tania tanika tanisha tanja tanya tara tarja tarsha taryn tasha
    tatiana tatjana tatyana tawana tawanda tawanna tawnya teena tena tenisha teodora tera teresa terese
    teresita teressa terhi teri terri terrie tess tessa tessie thandi thea theda thelma theodora theresa
    therese thersa thokozile thomasina thuy tia tiana tiara tierra tiffani tiffanie tiffany tiffiny tiina
    tillie tina tisha tomasa tomeka tomoko tonia tonja tonya tori tosha tove toya tracee tracey traci tracie
    traute trena tresa tressa tressie treva tricia trina trish trisha trista trude trudy tsai tulsi tuula
    tuulia twila twyla tyra tzipi ulla ulrike una ursula urszula ute vada vaishali valarie valencia
    valentina valeria valerie valorie vandana vanessa vasiliki veda velda velia velma velva venessa venita
    venus vera verda verena vergie verla verna vernell vernice vernie vernita veronica veronika vesta
    vicenta vickey vicki vickie vicky victoria vida vikki viktoria vilma vina violeta violetta virgie
    virgina virginie vita viva vivian viviana viviane vjosa vonda vonnie wafa wanda wangari wanita wendi
    wendy whitney whoopi wilda wilhelmina willa willene wilma windy winifred winnie winnifred winona wynona
    xiomara yadira yael yamina yasmin yekaterina yelena yesenia yetta yevgenia yingluck yoko yolanda yolonda
    yoshiko yuki yuko yulia yvette yvonne zahra zaida zainab zandra zdravka zeinab zelda zella zelma zena
    zenaida zenobia zeynep zhanna zina zineb zita zoe zofia zoila zola zona zora zoraida zsuzsanna zula
    zulma zuzana
    """
  static let male = """
    aaron abbas abdallah abdel abdoulaye abdul abdulaziz abdullah abdulrahman abe abel abiy abraham abram
    achim adalberto adam adan adel adem adnan adolfo adolph adrian agustin ahmad ahmed ahmet aidan aiden
    ajay ajit akbar akihiko akihito akio akira akram alain alan alassane alastair albert alberto alden aldo
    alec alejandro aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre alexandros
    alexei alexey aleš alfonso alfonzo alfred alfredo alhaji ali alistair allan allen alois alonso alonzo
    alphonse alphonso alton alvaro alvin amado amadou amar ambrose amir amit amos anatoliy anatoly anders
    anderson andre andreas andrei andrej andres andrew andrey andrii andriy andrzej andré andrés andy angelo
    angelos anibal anil anselm antal ante anthony antione antoine anton antone antoni antonio antonis antony
    antonín antwan antónio anwar archie arjen arjun arlen arlie armand armando armin arnaud arne arnold
    arnoldo arnulfo aron arron arsen arseniy artem arthur artur arturo arun arvind ashok ashraf asif askar
    aslan ataullah augusto augustus aurelio avery avigdor axel ayman aziz babak babatunde badr bakari
    baltasar balázs barack barney barry bart bartosz bashar basil bassam bastian baudouin beau behrouz bela
    ben ben-gurion benedict benedikt benigno benito benjamin bennett bennie benny benton bernard bernardo
    bernd bernhard bernie bert bertram bertrand beto bharat bibi bilal bill billy binali björn blaine blaise
    bo bob boban bobby bogdan bohdan bohumil boiko bola boleslaw booker boris borut borys boyce brad
    bradford bradley bradly brain brandon branko brant brendan brendon brent brenton bret brett brian brock
    broderick bronisław bruce bruno bryan bryce bryon buford burak burhan burt buster byron béla cahal caleb
    callum calvin cameron carl carles carlo carlos carlton carmelo carmine carsten cary casper cedric
    cedrick cem cemal cesar chadwick chaim charles charley charlie chas chauncey chet chiang chinedu chris
    christoph christophe christopher christos chuck chukwuemeka ciarán claes clarence claud claude claudio
    claus clayton clemens clement clemente cletus cliff clifford clint clyde cody colin collin colton conor
    conrad constantin constantine cordell corentin corey cornelius cornell cortez cory craig cristian
    cristiano cristobal cristopher curt curtis cyril cyrille cyrus césar dacian dag dalton damian damien
    damion damon dan danial daniel danilo dannie danny dante darell daren darin dario darius darko darnell
    daron darragh darrel darren darrick darrin darron darryl daryl dave david david-maria dawid deandre
    deangelo declan deepak del delbert delmar delmer demarcus demetrius deng denis dennis denny denys derek
    derick derrick deshawn desmond devin dewayne dewitt dexter dick didier diego dieter dietmar dilip dillon
    dimitri dimitrios dimitris dino dion dirk dmitri dmitrii dmitriy dmitry dmytro domenic domenico domingo
    dominic dominick dominik don donal donald donatien donn donnie donny donte dorsey doug douglas douglass
    dragan dries duane duncan dusan dustin dwain dwayne dwight dylan eamon earle eberhard ebrahim ed eddie
    eddy edgar edgardo edison edmond edmund edmundo edouard eduard eduardo edvard edward edwardo edwin
    efrain efren egon ehud eiichi einar elbert elden eldridge eli elias elie elijah elio eliseo elmer elmo
    elon eloy elroy elvin elvis elwood emanuel emeka emery emil emile emilio emin emir emmanuel emmerson
    emmett emmitt enda enes enoch enric enrico enrique enver erasmo erdal erdogan erhard eric erich erick
    erik ernest ernesto ernie ernst errol ervin erwin esteban ethan etienne eugen eugene eugenio eusebio
    evan evangelos everette evgeny ewan ezekiel ezequiel ezra fabian fadi faisal fareed farid farouk fatih
    faustin faustino fausto fayez federico felipe felix ferdinand ferenc fermin fernand fernando fidel
    filiberto filip finlay flavio florencio florent florentino florian floyd fouad francesco francis
    francisco franco francois franjo frank franklyn frans frantisek franz françois fred freddie freddy
    frederic frederick frederik fredric fredrick friedrich fritz frédéric fumio gabor gabriel gaetano galen
    gareth garfield garret gary gaston gautam gavin gaylord geert genaro gene gennady gennaro geoff geoffrey
    georg george georges georgi georgios gerald geraldo gerard gerardo gerd gerhard germain gerrit gerry
    ghassan giacomo giancarlo gianni gideon gil gilbert gilberto gilles giorgio giorgos giovanni girma
    giulio giuseppe glen glenn gonzalo goran gordon gottfried graham granville greg gregg gregorio gregory
    grigory grover grzegorz guido guillaume guillermo gunnar gunter gurbanguly gus gustav gustavo gyorgy
    györgy gábor gérard günter günther habib hadi hafez hage hai haider haile hakan hakeem hal hamad hamdi
    hamid hamza hank hannes hannu hans hans-peter harald hari haris harland harold harry harsh haruhiko
    haruki haruto harvey hashim hassan haywood hector heiko heiner heinrich heinz helmut hendrik henning
    henri henrik henrique henry henryk herb herbert heribert heriberto herman hermann hernan herschel
    hershel hervé hichem hideki hideo hilario hipolito hiram hiroaki hiroshi hisham homer horace horacio
    horst hosea hosni hossein howard hoyt hristo hubert hugh hugo humberto hussein hédi iain ian ibrahim
    ibrahima idris idriss ignacio ignazio igor ihor ike iker ilham ilya imad iman imran ingo ioannis ion ira
    irvin irving irwin isaac isaiah isaias ishmael isiah isidro ismael ismail isreal issac istvan istván
    itamar ivan ivo iván jaap jacek jacinto jack jacob jacques jair jake jakob jakub jamal jamar jame jamel
    james jamil jan janez jared jarod jaroslav jaroslaw jarosław jarred jarrett jarrod jason jasper javad
    javier jawad jay jayson jc jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre
    jean-yves jeb jed jeff jefferey jeffery jeffrey jeffry jens jerald jeramy jere jeremiah jeremy jermaine
    jeroen jerold jerome jeromy jerrell jerrod jerry jerzy jesper jesse jesus jesús jiang jim jimmy jiri
    jiří joachim joakim joao joaquin joaquín joe joel joerg joesph joey johan johann johannes john johnathan
    johnathon johnny jon jonah jonas jonathan jonathon jonny joonas joop joost jordi jordon jorge jose josef
    josep joseph josh joshua josiah josip jospeh joss josue josé jovan jozef joão juan judson juha jukka
    jules julian julien julio julius junichiro junior jurgen jussi justin jérôme józef jörg jürgen jānis
    kais kaj kamal kamil kareem karel karim karl karsten kaspar kassym-jomart katsuya kazimierz kazuo keenan
    keiji keir keita keith kelvin kemal ken kendrick keneth kenji kenneth kennith kenny kenta kenton kenzo
    kerem kermit keven kevin kgalema khaled khalid khalifa khalil kieth kip kiran kirby kirill kjell klaas
    klaus kofi konrad konstantin konstantinos korey kory kostas kraig kristofer kristopher krzysztof kumar
    kurt kurtis kwame kwasi kyle kyriakos lachlan lajos lakhdar lamine lance lanny larry lars lasse laszlo
    laurent lawerence lawrence lazar lazaro leandro lech leif len lenard lennart lenny leo leon leonard
    leonardo leonel leonid leopold leopoldo leos leroy les lester leszek levi li-wei liam lindsey lino
    lionel ljubomir lloyd lon lonnie lonny loren lorenz lorenzo lothar louie louis lowell luca lucas lucian
    luciano lucien lucio lucius ludovic ludwig luigi luis luiz luka lukas lukasz luke luther luís lyle lyman
    lászló maarten macky mads magnus mahamadou mahathir mahmoud mahmud malcolm malcom malik mamadou manfred
    manish manmohan manoj mansour manual manuel marc marcel marcelino marcellus marcelo marcin marco marcos
    marcus marek margarito mariano marin mario marius mark mark-antony marko markus marlon marouane martin
    martti marty marvin marwan masayoshi masoud massimo matej mateo mateusz mathew mathias mathieu mathis
    mats matt matteo matthew matthias matthieu matti mattias maurice mauricio maurizio mauro max maxim
    maxime maximilian maximo maynard mehdi mehmet meir mel melvin mervin mesut metin micah michael michal
    michale michał micheal michel michiel miguel mihai mihály mika mikael mike mikel mikhail mikheil mikko
    miklós mikołaj milan miles milo milorad milos miloš milton minh miquel miro miroslav mirosław mitch
    mitchel mitsuo mitt mladen moammar modesto modibo mohamad mohamed mohammad mohammed mohamud mohan mohsen
    moises moktar monty mordechai moritz morris morten mose moses moshe mostafa mouloud mourad moussa
    muammar muhammad muhammadu muhammed mukesh mukhtar murad murat musa mustafa mwai myron nabil nadeem
    nader naftali najib narendra nasser nassim nathan nathanael nathanial nathaniel naveen nawaz neal ned
    neil nestor neven newt nguyen nicanor niccolo niccolò nicholas nick nicolae nicolai nicolas nicolò niels
    nigel niklas niko nikol nikola nikolai nikolaj nikolaos nikolas nikolay nikos nils nir nitin noah noe
    noel nolan norbert norberto norman norris noureddine nouri nuno nursultan obafemi octavio odd oded odis
    olaf ole oleg oleh oleksandr oleksiy olen oliver olivier olli olusegun omar omer ondrej onur oren orval
    orville osama oscar osman osmo osvaldo oswaldo othman otto oumar ousmane owen pablo pal panagiotis panos
    paolo park-geun pascal pasquale patrick patrik paul paulo pavel pavlo pawan pawel paweł pedro pekka per
    percy pervez petar pete peter peter-paul petr petri petro petros petru petteri phil philip philippe
    phillip pierce piero pierre pieter pietro piotr porfirio prakash pranab prasad pravin predrag prem pål
    qasem qassem quintin rachid radek radoslav radosław radu rafael rafal rafał rafik rafiq raghuram rahm
    rahul raila rainer raj rajendra rajesh rajiv rajnath rakesh ralf ralph ram raman ramesh rami ramiro
    ramon ramzan ramón rand randal randall randell randy raphael rashad rashid rauf raul ravi ray rayford
    raymon raymond raymundo razvan raúl recep refik reggie reginald reinaldo reince reiner reinhard renaldo
    renato rene renzo rené reuben rex rey reyes reynaldo reza riad ricardo riccardo richard richie rick
    rickey rickie ricky rico rigoberto rik riley rishi rizwan roald rob robby robert roberto robt rocco rod
    roderick rodger rodney rodolfo rodrick rodrigo rodrigue roel rogelio roger rohan roland rolando rolf
    rolland romain roman romano romeo ron ronald ronan ronnie ronny rory rosendo ross rostam roy ruben rubin
    rubén rudolf rudolph rudy rueben rupert ruslan russ ryan rémi saad sadiq saeb saeed said sal salah salam
    saleh salim salman salvador salvatore sam samir sammy samual samuel samuli sander sandor sandro sanjay
    sanjeev sardar satoshi satya saud saul sauli saïd scot scott scotty sean sebastian sebastien sebastián
    seif sepp serge sergei sergej sergey sergi sergio sergiy serhiy serzh seth seydou seymour shad shafik
    shah shahid shane shashank shaun shavkat shawn shehbaz sheldon shigeru shimon shinzo shinzō shon siad
    sid sidi sigmar silas silvio simon slavko slobodan soeren solomon soren sotiris stan stanislas stanislav
    stanislaw stanisław stavros stef stefan stephan stephen steve steven stig stjepan stuart stéphane sudhir
    suleiman suleyman sultan sundar sunil suresh sushil svein sven svetozar syed sylvain sylvester sándor
    sébastien søren sławomir tadashi tadeusz taha takashi takeo takeshi takuya tamas tamás tanel tanner
    taras tarek tareq tarik taro tarō tayyip ted teddy teemu teodoro terence terrance terrence terry teuvo
    thabo thad thaddeus thaksin theo theodor theodore theodoros theron thiago thibault thierry thomas
    thorbjørn thorsten tiago tibor tidjane till tim timmy timo timothy timothée timur tito titus tjeerd
    tobias toby todd todor tom tomas tomasz tomislav tommy tomohiro tomáš tony torbjörn torsten toshiaki
    toshihiko toshio traian travis trent trenton trevor tristan tshering tsutomu tuan tuomas tyrell tyron
    tyrone uday udo uhuru ulf ulises ulrich ulysses umar umaro umberto umit urho uri uwe vaclav vadim valdis
    valentin valerio valery vasil vasily vasyl venkat vicente victor victor-manuel vidar vijay vikram viktar
    viktor ville vince vincent vincenzo vinod virgil virgilio vitali vitalii vitaliy vitaly vlad vladimir
    vladimír vladislav vlado vladyslav vojislav vojtěch volkan volker volodymyr von vuk vyacheslav václav
    waldemar waldo walid walker wally walter waseem wassim wayne weldon werner wes wilbert wilbur wilford
    wilfred wilfredo wilfried wilhelm willem william williams willian willy wilton wim winfried winston
    witold wladimir wojciech wolf wolfgang włodzimierz xabier xavier xi yair yakov yanis yannick yasin
    yasser yasuo yehuda yevgeny yevhen yitzhak yogi yoichi yoram yosef yoshihide yoshihiro yoshinobu yoshiro
    youri youssef youssou yuri yurii yuriy yury yusuf yves zaccaria zachariah zachary zack zackary zafar
    zahid zakaria zaki zane zbigniew zdenek zdeněk zeid zhivko zigmars zine zlatan zlatko zoltan zoltán
    zoran zubair zygmunt álvaro édouard étienne ólafur özgür łukasz
    """
}
