/**
 * Names in spreadsheets of the network for audiences and the most common themes, beside the English ones: the words
 * that centres write, in Danish, Swedish, Norwegian, Finnish, German, Dutch, French, Spanish, Portuguese, Italian,
 * Polish, Czech, Slovak, Hungarian, Romanian, Greek, Bulgarian, Croatian, Slovenian, Lithuanian, Latvian and Estonian.
 * A word for children of any age means those of primary age.
 */
import type { AudienceId, ThemeId } from '../../taxonomy.ts'

/** Words in lines, parted by commas. */
const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '))

export const AUDIENCE_NAMES: Readonly<Partial<Record<AudienceId, readonly string[]>>> = {
  'early-years': words(
    'pre-schoolers, børnehavebørn, förskolebarn, barnehagebarn, Vorschulkinder, Kindergartenkinder, kleuters',
    'enfants d’âge préscolaire, préscolaire, educación infantil, pré-escolar, bambini in età prescolare',
    'przedszkolaki, předškoláci, óvodások, preșcolari, predškolska djeca, predšolski otroci',
  ),
  primary: words(
    'children, kids, primary school, primary pupils, børn, barn, indskoling, mellemtrin, lapset, alakoululaiset',
    'Kinder, Grundschule, Grundschulkinder, kinderen, basisschool, enfants, école primaire, niños, primaria, crianças',
    'bambini, scuola primaria, dzieci, děti, gyerekek, általános iskolások, copii, παιδιά, деца, djeca, otroci',
    'vaikai, bērni, lapsed',
  ),
  teens: words(
    'teens, adolescents, young people, youth, teenagere, unge, udskoling, ungdomar, tonåringar, ungdom, nuoret',
    'Jugendliche, Teenager, jongeren, tieners, ados, jeunes, adolescentes, jóvenes, jovens, adolescenti, ragazzi',
    'młodzież, nastolatki, dospívající, mladí, mládež, fiatalok, kamaszok, tineri, έφηβοι, младежи, тийнейджъри',
    'najstniki, tinejdžeri, jaunimas, paaugliai, jaunieši, pusaudži, noored',
  ),
  'young-adults': words(
    'unge voksne, unga vuxna, nuoret aikuiset, junge Erwachsene, jongvolwassenen, jeunes adultes, jóvenes adultos',
    'jovens adultos, giovani adulti, młodzi dorośli',
  ),
  parents: words(
    'parents, carers, caregivers, families, parents and carers, forældre, föräldrar, vårdnadshavare, foreldre',
    'foresatte, vanhemmat, huoltajat, Eltern, Erziehungsberechtigte, ouders, opvoeders, familles, padres',
    'padres y madres, familias, pais, pais e encarregados de educação, famílias, genitori, famiglie, rodzice',
    'opiekunowie, rodiče, rodičia, szülők, părinți, γονείς, родители, roditelji, starši, tėvai, vecāki, lapsevanemad',
    'vanemad',
  ),
  educators: words(
    'teachers, educators, school staff, lærere, pædagoger, lärare, opettajat, Lehrkräfte, Lehrer, Lehrpersonen',
    'leraren, leerkrachten, onderwijs, enseignants, professeurs, docentes, profesores, profesorado, professores',
    'insegnanti, docenti, nauczyciele, učitelé, učitelia, tanárok, pedagógusok, profesori, cadre didactice',
    'εκπαιδευτικοί, учители, učitelji, mokytojai, skolotāji, õpetajad',
  ),
  professionals: words(
    'professionals, social workers, librarians, police, fagpersoner, Fachkräfte, professionnels, profesionales',
    'profissionais, professionisti',
  ),
  policy: words(
    'policy makers, decision makers, beslutningstagere, beslutsfattare, päättäjät, Politik, beleidsmakers, décideurs',
    'decisores políticos, decisori politici',
  ),
  industry: words(
    'industry, companies, business, erhvervsliv, näringsliv, næringsliv, yritykset, Unternehmen, bedrijven',
    'entreprises, empresas, aziende, firmy',
  ),
  media: words('press, journalists, medier, presse, Medien, médias, medios, prensa, stampa, média, meedia, novináři'),
  seniors: words(
    'seniors, grandparents, older people, ældre, bedsteforældre, äldre, eldre, ikääntyneet, Senioren, Großeltern',
    'ouderen, grootouders, grands-parents, mayores, abuelos, idosos, avós, anziani, nonni, seniorzy, dziadkowie',
    'senioři, nagyszülők, vârstnici, ηλικιωμένοι, starejši, senjorai, seniori, eakad',
  ),
  public: words(
    'everyone, general public, all, alle, offentligheden, allmänheten, allmennheten, suuri yleisö, Öffentlichkeit',
    'breed publiek, grand public, público general, público em geral, pubblico, ogół społeczeństwa, veřejnost',
    'verejnosť, nagyközönség, publicul larg, ευρύ κοινό, широка публика, javnost, visuomenė, sabiedrība, üldsus',
    'avalikkus',
  ),
}

export const THEME_NAMES: Readonly<Partial<Record<ThemeId, readonly string[]>>> = {
  cyberbullying: words(
    'bullying, digital mobning, mobning, nätmobbning, digital mobbing, nettmobbing, nettikiusaaminen, Cybermobbing',
    'cyberpesten, online pesten, cyberharcèlement, ciberacoso, ciberbullying, cyberbullismo, cyberprzemoc',
    'kyberšikana, internetes zaklatás, hărțuire online, διαδικτυακός εκφοβισμός, кибертормоз, elektroničko nasilje',
    'spletno nasilje, elektroninės patyčios, kibermobings, küberkiusamine',
  ),
  ai: words(
    'AI, kunstig intelligens, artificiell intelligens, tekoäly, KI, Künstliche Intelligenz, kunstmatige intelligentie',
    'IA, intelligence artificielle, inteligencia artificial, intelligenza artificiale, sztuczna inteligencja',
    'umělá inteligence, umelá inteligencia, mesterséges intelligencia, inteligență artificială, τεχνητή νοημοσύνη',
    'изкуствен интелект, umjetna inteligencija, umetna inteligenca, dirbtinis intelektas, mākslīgais intelekts',
    'tehisintellekt',
  ),
  disinformation: words(
    'falske nyheder, desinformation, desinformasjon, disinformaatio, Falschinformationen, desinformatie, nepnieuws',
    'désinformation, infox, desinformación, noticias falsas, desinformação, disinformazione, dezinformacja',
    'dezinformace, dezinformácie, dezinformáció, álhírek, dezinformare, παραπληροφόρηση, дезинформация',
    'dezinformacije, dezinformacija, dezinformācija, desinformatsioon',
  ),
  gaming: words(
    'games, spil, computerspil, dataspel, dataspill, pelaaminen, Computerspiele, jeux vidéo, videojuegos, videogiochi',
    'gry, videohry, videojátékok',
  ),
  'social-media': words(
    'sociale medier, sociala medier, sosiale medier, sosiaalinen media, Soziale Medien, Soziale Netzwerke',
    'sociale media, réseaux sociaux, redes sociales, redes sociais, media społecznościowe, sociální sítě',
    'sociálne siete, közösségi média, rețele sociale, μέσα κοινωνικής δικτύωσης, социални мрежи, društvene mreže',
    'družbena omrežja, socialiniai tinklai, sociālie tīkli, sotsiaalmeedia',
  ),
  'excessive-use': words(
    'screen time, skærmtid, skärmtid, skjermtid, ruutuaika, Bildschirmzeit, schermtijd, temps d’écran',
    'tiempo de pantalla, tempo de ecrã, czas ekranowy, képernyőidő, timp petrecut în fața ecranului, ekrano laikas',
    'ekraaniaeg',
  ),
  'digital-wellbeing': words(
    'digital trivsel, digitalt välbefinnande, digitaalinen hyvinvointi, digitales Wohlbefinden, digitaal welzijn',
    'bien-être numérique, bienestar digital, bem-estar digital, benessere digitale',
  ),
  'media-literacy': words(
    'mediekundskab, medie- och informationskunnighet, medialukutaito, Medienkompetenz, mediawijsheid',
    'éducation aux médias, alfabetización mediática, literacia mediática, educazione ai media, edukacja medialna',
    'mediální výchova, médiaműveltség, medijska pismenost, meediapädevus',
  ),
  'digital-citizenship': words(
    'digital dannelse, digitalt medborgarskap, digital dømmekraft, digitaal burgerschap, citoyenneté numérique',
    'ciudadanía digital, cidadania digital, cittadinanza digitale',
  ),
}
