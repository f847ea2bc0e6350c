/**
 * More of what planners call audiences, beside `localNames.ts`: school types, professions, families. Words are parted by
 * commas; endings are no matter.
 */
import type { AudienceId } from '../../../shared/taxonomy.ts'

/** Pupils of any age: only their ages or classes say which audience they are. */
export const PUPIL_WORDS: readonly string[] = [
  'pupils, students, schoolchildren, school students, learners, schüler, schülerinnen, schülerschaft, schulklassen, klassen, leerlingen, studenten, elever, eleverne, skoleelever, elevar, skolelever, nemendur, oppilaat, koululaiset, opiskelijat, õpilased, skolēni, audzēkņi, mokiniai, moksleiviai',
  'élèves, scolaires, classes, alunni, studenti, studentesse, scolaresche, alumnos, alumnado, estudiantes, alunos, estudantes, elevi, uczniowie, uczennice, žáci, studenti, žiaci, študenti, diákok, tanulók, učenici, učenice, učenci, učenke, ученици, учащи, учні, школярі, μαθητές, μαθήτριες, nxënës, öğrenciler',
]

export const AUDIENCE_WORDS: Readonly<Record<AudienceId, readonly string[]>> = {
  'early-years': [
    'kindergarten, nursery, preschool, pre-school, toddlers, early years, kita, kindergarten, vorschule, peuters, kleuterschool, kleuteronderwijs, børnehave, förskola, barnehage, päiväkoti, esikoulu, varhaiskasvatus, lasteaed',
    'bērnudārzs, pirmsskola, darželis, ikimokyklinukai, maternelle, école maternelle, scuola dell’infanzia, asilo, infantil, preescolar, jardim de infância, grădiniță, preșcolari, przedszkole, mateřská škola, mš, předškolní děti',
    'materská škola, predškoláci, óvoda, vrtić, vrtec, детска градина, градинка, вртић, дитячий садок, дошкільнята, νηπιαγωγείο, νήπια, parashkollor, kopsht, anaokulu, okul öncesi, leikskóli',
  ],
  primary: [
    'primary, primaire, primar, primarstufe, grundskole, grunnskole, primary school children, primary pupils, primary schools, elementary school, young children, primarschule, grundschüler, volksschule, lager onderwijs, kinderen basisonderwijs, basisonderwijs, mellemtrin, indskoling',
    'grundskoleelever, låg- och mellanstadiet, mellanstadiet, lågstadiet, barneskole, barnetrinnet, mellomtrinnet, alakoulu, ala-aste, algklassid, algkool, põhikooli nooremad, sākumskola, sākumskolas skolēni, pradinukai, pradinė mokykla',
    'école élémentaire, élémentaire, écoles primaires, cycle 3, enfants, scuola primaria, scuole primarie, elementari, educación primaria, escolares de primaria, 1.º ciclo, 1º ciclo, alunos do 1.º ciclo, școala primară, elevi din ciclul primar',
    'szkoła podstawowa, szkoły podstawowe, uczniowie szkół podstawowych, klasy 1-3, 1. stupeň, 1. stupeň zš, 1. stupně, první stupeň, mladší školní věk, 1. stupeň základných škôl, prvý stupeň, alsó tagozat, alsósok, általános iskolások, általános iskola, kisiskolások',
    'osnovna škola, učenici razredne nastave, osnovnoškolci, niži razredi, osnovna šola, osnovnošolci, начално училище, ученици от началния етап, деца, основно училиште, деца, основна школа, початкова школа, молодші школярі, діти',
    'δημοτικό, μαθητές δημοτικού, παιδιά, fëmijë, shkolla fillore, ilkokul, çocuklar, börn, grunnskóli, miðstig, yngsta stig',
  ],
  teens: [
    'teens, unga, unge, youngsters, secondary school, secondary schools, post-primary, high school, high schools, students 12-18, secondary pupils, sekundarstufe, sekundarschule, oberstufe, mittelschule, gymnasium, gymnasiasten, berufsschule, lehrlinge, middelbare school',
    'middelbare scholieren, voortgezet onderwijs, secundair onderwijs, scholieren, udskoling, udskolingen, gymnasieelever, gymnasiet, ungdomsuddannelser, teenagere, högstadiet, högstadieelever, gymnasieelever, gymnasiet, ungdomar, ungdomsskole',
    'ungdomstrinnet, videregående, videregående skole, yläkoulu, yläkoululaiset, lukiolaiset, lukio, toinen aste, gümnaasium, gümnaasiumi õpilased, põhikooli vanemad, vidusskola, vidusskolēni, vidusskolas skolēni, gimnazistai, gimnazija, vyresniokliai',
    'collège, collèges, collégiens, lycée, lycées, lycéens, élèves du secondaire, secondaire, scuola secondaria, scuole secondarie, scuole superiori, scuole medie, studenti delle superiori, secundaria, eso, bachillerato, estudiantes de secundaria, instituto',
    'ensino secundário, 3.º ciclo, 2.º ciclo, alunos do secundário, liceu, liceeni, elevi de liceu, gimnaziu, licealiści, szkoły średnie, szkoły ponadpodstawowe, uczniowie szkół średnich, szkoły ponadpodstawowe, klasy 7-8, 2. stupeň, 2. stupeň zš, druhý stupeň, 2. stupně',
    'středoškoláci, střední školy, studenti sš, sš, gymnázium, dospívající, stredoškoláci, stredné školy, druhý stupeň, felső tagozat, felsősök, középiskola, középiskolások, gimnazisták, srednja škola, srednje škole, srednjoškolci, viši razredi',
    'srednješolci, dijaki, srednja šola, гимназия, гимназисти, средно училище, прогимназия, тийнейджъри, средно училиште, средношколци, тинејџери, млади, средња школа, средњошколци, старшокласники, підлітки, старша школа, молодь',
    'γυμνάσιο, λύκειο, μαθητές γυμνασίου, μαθητές λυκείου, έφηβοι, adoleshentë, të rinj, shkolla e mesme, lise, ortaokul, gençler, ergenler, unglingar, unglingastig, framhaldsskóli, ungmenni',
  ],
  'young-adults': [
    'young adults, university students, college students, higher education, studierende, hochschule, universität, studenten, hoger onderwijs, studerende, högskolestudenter, universitetsstuderande, korkeakouluopiskelijat, üliõpilased, studenti universitari',
    'étudiants, universitaires, universidad, universitarios, estudantes universitários, universitários, studenți, studenci, vysokoškoláci, vysokoškolští studenti, egyetemisták, főiskolások, fiatal felnőttek, studenti, mladi odrasli, студенти, φοιτητές, νέοι ενήλικες, üniversite öğrencileri, háskólanemar',
  ],
  parents: [
    'parents & guardians, parents and guardians, guardians, mums and dads, foster parents, family, familie, familien, gezinnen, gezin, verzorgers, forældre, familier, föräldrar, familjer, foreldre, foreldre og foresatte, foresatte, perheet, kasvattajat',
    'lapsevanemad, pered, vecāki, ģimenes, tėvai, šeimos, globėjai, tuismitheoirí, ġenituri, parents d’élèves, parentalité, tuteurs, genitori e figli, tutori, padres y madres, ampa, tutores, encarregados de educação, familii, părinți și tutori',
    'rodzice i opiekunowie, rodziny, rodziny z dziećmi, rodiče a děti, rodiny, zákonní zástupci, rodičia, rodiny, szülők, családok, gondviselők, roditelji, obitelji, skrbnici, starši, družine, родители, семейства, родители, семејства, родитељи, породице',
    'батьки, сімʼї, родини, опікуни, γονείς, οικογένειες, κηδεμόνες, prindër, prindër dhe kujdestarë, familje, ebeveynler, aileler, veliler, foreldrar, forráðamenn, fjölskyldur, elteren',
  ],
  educators: [
    'teachers, teaching staff, school leaders, principals, head teachers, schools, trainers, pedagogues, lehrer, lehrerinnen, lehrkräfte, lehrpersonen, lehrpersonal, pädagogen, pädagoginnen, erzieher, erzieherinnen, schulleitung, schulleitungen, schulen',
    'docenten, leerkrachten, leraren, onderwijzers, scholen, schoolleiders, lærere, pædagoger, skoler, skoleledere, pædagogisk personale, lärare, pedagoger, rektorer, skolpersonal, skolor, lærarar, rektorer, skoleansatte, opettajat, rehtorit, koulut, kasvattajat',
    'õpetajad, haridustöötajad, koolid, pedagogi, skolotāji, skolas, pedagogai, mokytojai, mokyklos, múinteoirí, għalliema, enseignants, professeurs, équipes éducatives, éducateurs, établissements scolaires, corps enseignant, insegnanti, docenti, educatori, scuole, dirigenti scolastici',
    'docentes, profesorado, profesores, maestros, educadores, centros educativos, equipos directivos, professores, educadores, docentes, escolas, profesori, cadre didactice, educatori, învățători, școli, nauczyciele, pedagodzy, wychowawcy, dyrektorzy szkół, szkoły',
    'učitelé, pedagogové, pedagogičtí pracovníci, vychovatelé, ředitelé škol, školy, učitelia, pedagógovia, pedagogickí zamestnanci, tanárok, pedagógusok, tanítók, iskolák, iskolaigazgatók, nevelők, učitelji, nastavnici, odgojitelji, odgajatelji, profesori, ravnatelji, škole',
    'pedagoški delavci, vzgojitelji, šole, учители, педагози, директори, училища, наставници, училишта, наставници, учитељи, школе, вчителі, педагоги, освітяни, школи, εκπαιδευτικοί, δάσκαλοι, καθηγητές, διευθυντές σχολείων, σχολεία, mësues, mësimdhënës, shkolla, öğretmenler, okullar, eğitimciler, kennarar, skólar',
  ],
  professionals: [
    'professionals, experts, specialists, security forces, forças de segurança, fuerzas de seguridad, forces de l’ordre, sicherheitskräfte, stručni suradnici, stručne službe, svetovalni delavci, školní psychologové, metodici prevence, practitioners, social workers, youth workers, librarians, libraries, police, police officers, gardaí, garda, law enforcement, psychologists, counsellors, health workers, doctors, nurses, helpline staff, it staff',
    'fachleute, fachpersonen, fachkräfte, sozialarbeiter, schulsozialarbeit, jugendarbeiter, jugendarbeit, bibliotheken, bibliothekare, polizei, polizisten, psychologen, ärzte, experten, professionals, jongerenwerkers, jeugdwerkers, bibliothecarissen, bibliotheken, politie',
    'hulpverleners, zorgverleners, artsen, experts, fagfolk, fagpersoner, bibliotekarer, biblioteker, politi, politiet, socialrådgivere, ssp, psykologer, klubmedarbejdere, bibliotekarier, bibliotek, polis, polisen, socialarbetare, skolkurator, fritidsledare, yrkesverksamma, fagpersoner, barnevern, helsesykepleiere, bibliotekarer',
    'ammattilaiset, kirjastot, kirjastonhoitajat, nuorisotyöntekijät, poliisi, sosiaalityöntekijät, spetsialistid, noorsootöötajad, politsei, raamatukogutöötajad, speciālisti, bibliotekāri, policija, jaunatnes darbinieki, specialistai, bibliotekininkai, socialiniai darbuotojai',
    'professionnels, travailleurs sociaux, bibliothécaires, bibliothèques, police, gendarmerie, policiers, gendarmes, psychologues, médecins, experts, animateurs, professionisti, operatori, operatori sociali, bibliotecari, forze dell’ordine, polizia, psicologi, pediatri, esperti',
    'profesionales, trabajadores sociales, bibliotecarios, policía, policías, guardia civil, psicólogos, sanitarios, expertos, profissionais, técnicos, assistentes sociais, bibliotecários, polícia, psp, gnr, psicólogos, profesioniști, specialiști, asistenți sociali, bibliotecari, poliție, polițiști, psihologi, experți',
    'specjaliści, profesjonaliści, policja, policjanci, bibliotekarze, pracownicy socjalni, psycholodzy, lekarze, eksperci, odborníci, odborná veřejnost, knihovníci, knihovny, policie, policisté, sociální pracovníci, psychologové, lékaři, pracovníci s mládeží, odborná verejnosť, knihovníci, polícia, policajti, sociálni pracovníci, psychológovia',
    'szakemberek, szakértők, könyvtárosok, könyvtárak, rendőrök, rendőrség, szociális munkások, pszichológusok, orvosok, stručnjaci, knjižničari, policija, policajci, socijalni radnici, psiholozi, pedagozi stručnjaci, strokovnjaki, strokovni delavci, knjižničarji, policisti, socialni delavci',
    'специалисти, експерти, библиотекари, полиция, полицаи, социални работници, психолози, стручњаци, професионалци, полиција, социјални работници, фахівці, експерти, бібліотекарі, поліція, поліцейські, соціальні працівники, психологи, επαγγελματίες, ειδικοί, αστυνομία, αστυνομικοί, βιβλιοθηκονόμοι, κοινωνικοί λειτουργοί, ψυχολόγοι',
    'profesionistë, policia, bibliotekarë, psikologë, uzmanlar, polis, kütüphaneciler, sérfræðingar, fagfólk, lögregla, bókasöfn',
  ],
  policy: [
    'policy makers, policymakers, politicians, government, ministry, ministries, public authorities, authorities, researchers, parliament, mps, decision-makers, politiker, politik, behörden, ministerien, parlament, verwaltung, forschung, wissenschaft, entscheidungsträger',
    'beleidsmakers, politici, overheid, ministerie, ministeries, onderzoekers, gemeenten, politikere, beslutningstagere, myndigheder, forskere, folketinget, kommuner, politiker, beslutsfattare, myndigheter, forskare, riksdagen, kommuner, politikere, beslutningstakere, myndigheter, stortinget, forskere',
    'poliitikot, päättäjät, viranomaiset, tutkijat, poliitikud, otsustajad, ametiasutused, teadlased, politikas veidotāji, politiķi, valsts iestādes, politikai, sprendimų priėmėjai, valdžios institucijos, pouvoirs publics, élus, décideurs, politiques, institutions, ministères, chercheurs, parlementaires, autorités',
    'istituzioni, politici, decisori, ministeri, pubblica amministrazione, ricercatori, autorità, instituciones, políticos, responsables políticos, administraciones públicas, administración, autoridades, investigadores, decisores, instituições, decisores políticos, autoridades públicas, investigadores, ministérios, decidenți, autorități, instituții, cercetători, politicieni',
    'decydenci, politycy, instytucje publiczne, urzędnicy, naukowcy, badacze, samorządy, ministerstwa, politici, zákonodárci, státní správa, veřejná správa, výzkumníci, tvůrci politik, úřady, zástupci ministerstev, politici, tvorcovia politík, štátna správa, verejná správa, döntéshozók, politikusok, hatóságok, kutatók, kormányzat',
    'donositelji odluka, donosioci odluka, političari, institucije, tijela javne vlasti, istraživači, ministarstva, odločevalci, politiki, državni organi, raziskovalci, политици, институции, държавни институции, изследователи, министерства, креатори на политики, институции, доносиоци одлука, політики, посадовці, органи влади, науковці',
    'υπεύθυνοι χάραξης πολιτικής, πολιτικοί, αρχές, δημόσιες αρχές, ερευνητές, φορείς χάραξης πολιτικής, politikëbërës, institucione, vendimmarrës, karar vericiler, politika yapıcılar, kurumlar, stefnumótendur, stjórnvöld, stjórnmálamenn',
  ],
  industry: [
    'industry, platforms, tech companies, tech industry, companies, telecoms, providers, ngos, organisations, partners, sponsors, stakeholders, wirtschaft, unternehmen, firmen, industrie, anbieter, plattformen, verbände, organisationen, vereine, bedrijven, bedrijfsleven, sector, organisaties, platforms',
    'virksomheder, branchen, industrien, organisationer, teleselskaber, företag, branschen, industrin, organisationer, bedrifter, næringslivet, bransjen, organisasjoner, yritykset, järjestöt, ettevõtted, organisatsioonid, uzņēmumi, organizācijas, įmonės, verslas, organizacijos, entreprises, industrie, plateformes, associations, acteurs du numérique, opérateurs',
    'aziende, imprese, industria, piattaforme, associazioni, terzo settore, empresas, industria, plataformas, asociaciones, sector privado, indústria, associações, companii, industrie, industria it, organizații, ong-uri, firmy, przedsiębiorstwa, branża, organizacje, organizacje pozarządowe, firmy, průmysl, neziskové organizace, poskytovatelé',
    'firmy, priemysel, mimovládne organizácie, vállalatok, cégek, ipar, szolgáltatók, civil szervezetek, tvrtke, poduzeća, industrija, udruge, kompanije, podjetja, gospodarstvo, nevladne organizacije, компании, бизнес, индустрия, организации, компании, индустрија, компаније, компанії, бізнес, організації, επιχειρήσεις, εταιρείες, βιομηχανία, οργανισμοί',
    'kompani, biznese, industria, organizata, şirketler, sektör, fyrirtæki, atvinnulíf',
  ],
  media: [
    'media, press, journalists, editors, newsrooms, broadcasters, medien, journalisten, journalistinnen, redaktionen, presse, medienschaffende, pers, journalisten, journalister, pressen, redaktører, medierna, journalister, media, toimittajat, tiedotusvälineet, lehdistö, ajakirjanikud, ajakirjandus, žurnālisti, mediji, prese',
    'žurnalistai, žiniasklaida, médias, journalistes, rédactions, giornalisti, media, stampa, periodistas, medios de comunicación, jornalistas, comunicação social, jurnaliști, mass-media, presă, dziennikarze, prasa, novináři, média, novinári, médiá, újságírók, sajtó, novinari, mediji, новинари, журналисти, медии, медиуми, медији, журналісти, медіа, змі',
    'δημοσιογράφοι, μμε, μέσα ενημέρωσης, gazetarë, media, gazeteciler, basın, medya, fjölmiðlar, blaðamenn',
  ],
  seniors: [
    'seniors, older people, older adults, elderly, grandparents, pensioners, over 60, over 65, 60 plus, 65 plus, third age, senioren, seniorinnen, ältere menschen, grosseltern, rentner, pensionisten, ouderen, gepensioneerden, opa’s en oma’s, pensionister, bedsteforældre, ældre borgere, äldre, pensionärer, mor- och farföräldrar',
    'eldre, pensjonister, besteforeldre, seniorit, ikääntyneet, ikäihmiset, eläkeläiset, isovanhemmat, eakad, vanavanemad, pensionärid, seniori, vecvecāki, pensionāri, senjorai, seneliai, vyresnio amžiaus žmonės, aînés, seniors, personnes âgées, retraités, grands-parents, anziani, nonni, pensionati, over 65, terza età, mayores, personas mayores, abuelos',
    'jubilados, tercera edad, idosos, seniores, avós, reformados, seniori, vârstnici, pensionari, bunici, seniorzy, osoby starsze, emeryci, dziadkowie, senioři, důchodci, prarodiče, starší lidé, seniori, dôchodcovia, starí rodičia, nyugdíjasok, idősek, szépkorúak, nagyszülők, umirovljenici, starije osobe, stariji, bake i djedovi, penzioneri',
    'upokojenci, starejši, seniorji, stari starši, възрастни хора, пенсионери, баби и дядовци, стари лица, пензионери, старији, пензионери, пенсіонери, літні люди, люди похилого віку, бабусі і дідусі, ηλικιωμένοι, τρίτη ηλικία, παππούδες, συνταξιούχοι, të moshuar, pensionistë, yaşlılar, emekliler, eldri borgarar, eldra fólk',
  ],
  public: [
    'general public, public, everyone, everybody, all, citizens, adults, community, users, internet users, alle, öffentlichkeit, breite öffentlichkeit, bevölkerung, allgemeinheit, bürger, bürgerinnen, erwachsene, breite öffentlichkeit, iedereen, publiek, algemeen publiek, volwassenen, burgers, alle danskere, voksne, borgere, befolkningen, offentligheden',
    'allmänheten, alla, vuxna, medborgare, befolkningen, alle, allmennheten, voksne, befolkningen, kaikki, suuri yleisö, yleisö, aikuiset, kansalaiset, kõik, avalikkus, täiskasvanud, visi, sabiedrība, plaša sabiedrība, pieaugušie, visi, visuomenė, plačioji visuomenė, suaugusieji, tout public, tous, grand public, tous publics, citoyens, adultes, population',
    'tutti, grande pubblico, cittadini, cittadinanza, adulti, público general, ciudadanía, todos, todos los públicos, población, adultos, público em geral, população, todos, cidadãos, adultos, public general, publicul larg, toți, toată lumea, cetățeni, adulți, wszyscy, ogół, ogół społeczeństwa, dorośli, mieszkańcy, szeroka publiczność, široká veřejnost, veřejnost, všichni, dospělí',
    'široká verejnosť, verejnosť, všetci, dospelí, mindenki, nagyközönség, széles közönség, lakosság, felnőttek, svi, javnost, šira javnost, građani, opća populacija, odrasli, vsi, javnost, širša javnost, splošna javnost, odrasli, всички, широка публика, широката общественост, граждани, обществеността, сите, јавност, пошироката јавност, граѓани, сви, јавност, шира јавност, усі, широка громадськість, громадськість, дорослі',
    'όλοι, ευρύ κοινό, κοινό, γενικό κοινό, πολίτες, ενήλικες, të gjithë, publiku i gjerë, publiku, herkes, kamuoyu, genel halk, allir, almenningur',
  ],
}
