/** Themes as planners write them in a cell, where the thesaurus reads a whole sentence and asks for more. Words are parted by commas. */
import type { ThemeId } from '../../../shared/taxonomy.ts'

export const THEME_WORDS: Readonly<Partial<Record<ThemeId, readonly string[]>>> = {
  'respect-empathy': [
    'respect, respect online, empathy, kindness, be kind, netiquette, respekt, empathie, netikette, respekt im netz, umgangston, respect en ligne, empathie, bienveillance, respeto, empatía, netiqueta, respeito, empatia, rispetto, respekt i medkänsla, respekt, empati, god tone, netikette, nettvett, kunnioitus, empatia, ystävällisyys',
    'szacunek, empatia, netykieta, respekt, empatie, netiketa, rešpekt, empatia, tisztelet, empátia, netikett, respect și empatie, empatie, poštovanje, empatija, spoštovanje, uvažavanje, уважение, емпатия, почитување, поштовање, повага, емпатія, σεβασμός, ενσυναίσθηση, respekti, pagarba, cieņa, empātija, lugupidamine, saygı, empati, virðing',
  ],
  'privacy-data': [
    'privacy, data protection, personal data, image rights, right to one’s own image, bildrechte, recht am eigenen bild, datenschutz, privatsphäre, gdpr, dsgvo, avg, rgpd, vie privée, données personnelles, droit à l’image, privacidad, protección de datos, datos personales, privacidade, proteção de dados, dados pessoais, dati personali, protezione dei dati',
    'privatliv, databeskyttelse, personoplysninger, billedrettigheder, integritet, personlig integritet, dataskydd, personvern, yksityisyys, tietosuoja, prywatność, ochrona danych, rodo, dane osobowe, soukromí, ochrana osobních údajů, ochrana údajov, súkromie, adatvédelem, magánszféra, személyes adatok, confidențialitate, protecția datelor, date personale',
    'privatnost, zaštita podataka, osobni podaci, zasebnost, varstvo podatkov, поверителност, защита на личните данни, лични данни, приватност, заштита на лични податоци, приватність, захист персональних даних, ιδιωτικότητα, απόρρητο, προσωπικά δεδομένα, προστασία δεδομένων, privatësia, privatumas, duomenų apsauga, privātums, datu aizsardzība, privaatsus, andmekaitse, gizlilik, persónuvernd, bescherming persoonsgegevens, gegevensbescherming',
  ],
  cybersecurity: [
    'cybersecurity, cyber security, passwords, password, secure accounts, online security, it security, passwörter, passwort, it-sicherheit, cybersicherheit, mots de passe, mot de passe, cybersécurité, sécurité informatique, contraseñas, ciberseguridad, palavras-passe, palavra-passe, cibersegurança, password sicure, sicurezza informatica, cibersicurezza, wachtwoorden, cyberveiligheid, cybersecurity',
    'adgangskoder, kodeord, cybersikkerhed, it-sikkerhed, lösenord, cybersäkerhet, it-säkerhet, passord, datasikkerhet, salasanat, salasana, tietoturva, kyberturvallisuus, hasła, hasło, bezpieczeństwo haseł, cyberbezpieczeństwo, hesla, heslo, kybernetická bezpečnost, kyberbezpečnost, heslá, kybernetická bezpečnosť, jelszavak, jelszó, kiberbiztonság, parole, parolă, securitate cibernetică, securitate online',
    'lozinke, lozinka, kibernetička sigurnost, kibersigurnost, gesla, geslo, kibernetska varnost, пароли, киберсигурност, лозинки, сајбер безбедност, паролі, кібербезпека, κωδικοί, κωδικοί πρόσβασης, κυβερνοασφάλεια, fjalëkalime, siguria kibernetike, slaptažodžiai, kibernetinis saugumas, paroles, kiberdrošība, paroolid, küberturvalisus, şifre, siber güvenlik, lykilorð, netöryggi',
  ],
  'scams-ecrime': [
    'scams, fraud, online fraud, phishing, identity theft, betrug, onlinebetrug, internetbetrug, abzocke, arnaques, arnaque, escroquerie, fraude, estafas, estafa, timos, burlas, fraudes, burla online, truffe, truffa, truffe online, oplichting, internetoplichting, svindel, netsvindel, svindel på nettet, bedrägerier, nätbedrägerier, bedrägeri, svindel på nett, nettsvindel, huijaukset, nettihuijaukset, verkkohuijaukset',
    'oszustwa, oszustwa internetowe, wyłudzenia, podvody, podvody na internetu, internetové podvody, podvody na internete, csalás, csalások, online csalások, internetes csalás, înșelătorii, escrocherii, fraude online, prijevare, internetske prijevare, prevare, spletne prevare, goljufije, измами, онлайн измами, измами онлајн, преваре, шахрайство, інтернет-шахрайство, απάτες, διαδικτυακές απάτες, mashtrime, sukčiavimas, krāpšana, pettused, kelmused, dolandırıcılık, svindl, netsvik',
  ],
  'age-assurance': [
    'age verification, age assurance, age check, age limits, altersverifikation, altersprüfung, alterskontrolle, vérification de l’âge, majorité numérique, verificación de edad, verificação de idade, verifica dell’età, leeftijdsverificatie, leeftijdscontrole, alderskontrol, aldersverifikation, aldersverifisering, aldersgrenser, åldersverifiering, ålderskontroll, ikärajat, iän todentaminen, ikävarmistus',
    'weryfikacja wieku, ověřování věku, ověření věku, overovanie veku, életkor-ellenőrzés, életkor ellenőrzése, verificarea vârstei, provjera dobi, preverjanje starosti, проверка на възрастта, проверка на возраст, провера узраста, перевірка віку, επαλήθευση ηλικίας, verifikimi i moshës, amžiaus patikra, vecuma pārbaude, vanuse kontroll, yaş doğrulama',
  ],
  'digital-parenting': [
    'parental control, parental controls, digital parenting, family rules, media education at home, medienerziehung, jugendschutzeinstellungen, kindersicherung, contrôle parental, parentalité numérique, control parental, mediación parental, controlo parental, mediação parental, controllo parentale, genitorialità digitale, ouderlijk toezicht, mediaopvoeding, forældrekontrol, digital opdragelse, föräldrakontroll, digitalt föräldraskap',
    'foreldrekontroll, digitalt foreldreskap, vanhempien valvonta, digivanhemmuus, kontrola rodzicielska, rodzicielstwo cyfrowe, rodičovská kontrola, digitální rodičovství, digitálne rodičovstvo, szülői felügyelet, szülői kontroll, digitális szülőség, control parental, roditeljski nadzor, digitalno roditeljstvo, starševski nadzor, родителски контрол, родителска контрола, родитељски надзор, батьківський контроль, γονικός έλεγχος, ψηφιακή γονεϊκότητα, kontroll prindëror, tėvų kontrolė, vecāku kontrole, vanemlik kontroll, ebeveyn denetimi',
  ],
  'excessive-use': [
    'screen addiction, phone addiction, smartphone addiction, internet addiction, mediensucht, handysucht, onlinesucht, addiction aux écrans, dépendance aux écrans, surexposition aux écrans, adicción a las pantallas, adicción al móvil, adicción a internet, uso excesivo, dependência digital, dependência de ecrãs, dipendenza da schermi, dipendenza da internet, iperconnessione, schermverslaving, telefoonverslaving, skærmafhængighed, mobilafhængighed, skärmberoende, mobilberoende, skjermavhengighet',
    'nettiriippuvuus, someriippuvuus, peliriippuvuus, ruutuaika, uzależnienie od telefonu, uzależnienie od internetu, uzależnienia cyfrowe, nadużywanie ekranów, fonoholizm, závislost na mobilu, závislost na internetu, netolismus, závislosť na mobile, závislosť od internetu, képernyőidő, internetfüggőség, mobilfüggőség, dependență de ecrane, dependență de internet, ovisnost o internetu, ovisnost o mobitelu, ovisnost o ekranima, zasvojenost z zasloni, zasvojenost z internetom, zavisnost od interneta',
    'екранно време, зависимост от екрани, интернет зависимост, време пред екран, зависност од интернет, зависност од екрана, екранний час, залежність від гаджетів, χρόνος οθόνης, εθισμός στο διαδίκτυο, εθισμός στις οθόνες, koha para ekranit, varësia, ekrano laikas, priklausomybė nuo ekranų, ekrānlaiks, atkarība, ekraaniaeg, nutisõltuvus, ekran süresi, ekran bağımlılığı, skjátími',
  ],
  'media-literacy': [
    'media literacy, critical thinking, media education, news literacy, medienbildung, medienkompetenz, medienpädagogik, quellenkritik, kritisches denken, esprit critique, éducation aux médias, éducation aux médias et à l’information, emi, pensée critique, alfabetización mediática, pensamiento crítico, literacia mediática, literacia para os media, pensamento crítico, pensiero critico, educazione ai media, media education',
    'mediawijsheid, mediageletterdheid, kritisch denken, kildekritik, mediedannelse, källkritik, mediekunnighet, kildekritikk, medieforståelse, medialukutaito, mediakasvatus, lähdekritiikki, edukacja medialna, krytyczne myślenie, umiejętności medialne, mediální gramotnost, mediální výchova, kritické myšlení, mediálna výchova, mediálna gramotnosť, kritické myslenie, médiaértés, médiatudatosság, kritikus gondolkodás, educație media, alfabetizare media, gândire critică',
    'medijska pismenost, kritičko razmišljanje, kritično mišljenje, medijska vzgoja, медийна грамотност, критично мислене, медиумска писменост, медијска писменост, медіаграмотність, критичне мислення, μιντιακός γραμματισμός, κριτική σκέψη, παιδεία στα μέσα, edukimi mediatik, medijų raštingumas, kritinis mąstymas, medijpratība, kritiskā domāšana, meediaoskus, meediapädevus, kriittinen, medya okuryazarlığı, miðlalæsi',
  ],
  'social-media': [
    'social networks, social media, whatsapp, instagram, messenger, chat, soziale netzwerke, some, sosiaalinen media, réseaux, redes, társadalmi média, közösségi oldalak, socialinė žiniasklaida, tinklai, социални мрежи, социальные сети, соцмережі, соціальні мережі, rrjetet sociale, sosyal medya, samfélagsmiðlar',
  ],
  'reporting-help': [
    'helpline, hotline, helplines, reporting, report it, beratung, meldestelle, beratungsstelle, hilfe holen, signalement, ligne d’écoute, aide, línea de ayuda, canales de denuncia, linha de apoio, linha ajuda, denúncia, linea di ascolto, segnalazione, hulplijn, meldpunt, rådgivning, anmeldelse, hjälplinje, anmälan, hjelpetelefon, auttava puhelin, neuvontapalvelu, telefon zaufania, zgłaszanie, linka bezpečí, nahlašování, linka pomoci, segélyvonal, bejelentés, linie de ajutor, raportare, telefon za pomoć, prijavljivanje, linija za pomoč, гореща линия, линия за помощ, гаряча лінія, γραμμή βοήθειας, καταγγελία, pagalbos linija, uzticības tālrunis, abitelefon, hjálparlína',
  ],
  'childrens-rights': [
    'children’s rights, child rights, rights of the child, kinderrechte, droits de l’enfant, droits des enfants, derechos de la infancia, derechos del niño, direitos da criança, direitos das crianças, diritti dei bambini, diritti dei minori, kinderrechten, børns rettigheder, barns rättigheter, barnkonventionen, barns rettigheter, lapsen oikeudet, prawa dziecka, práva dětí, práva dieťaťa, práva detí, gyermekjogok, gyermeki jogok, drepturile copilului, prava djece, prava djeteta, otrokove pravice, правата на децата, права на децата, права на детето, права детета, права дитини, δικαιώματα του παιδιού, të drejtat e fëmijëve, vaiko teisės, bērnu tiesības, lapse õigused, çocuk hakları, réttindi barna',
  ],
  'digital-citizenship': [
    'digital citizenship, digital skills, digital education, digitale bildung, digitale kompetenz, citoyenneté numérique, ciudadanía digital, cidadania digital, cittadinanza digitale, digitaal burgerschap, digital dannelse, digitalt medborgarskap, digital dømmekraft, digitaalinen kansalaisuus, obywatelstwo cyfrowe, digitální občanství, digitálne občianstvo, digitális állampolgárság, cetățenie digitală, digitalno građanstvo, digitalno državljanstvo, дигитално гражданство, дигитално граѓанство, цифрове громадянство, ψηφιακή πολιτειότητα, skaitmeninė pilietybė, digitālā pilsonība, digikodakondsus',
  ],
  'digital-wellbeing': [
    'digital wellbeing, wellbeing, mental health, balance, digitales wohlbefinden, digitale balance, psychische gesundheit, bien-être, santé mentale, bienestar, salud mental, bem-estar, saúde mental, benessere, salute mentale, digitale balans, mentale gezondheid, trivsel, digital trivsel, mental sundhed, psykisk hälsa, psykisk helse, hyvinvointi, mielenterveys, dobrostan cyfrowy, dobrostan, zdrowie psychiczne, higiena cyfrowa, duševní zdraví, digitální pohoda, digitální wellbeing, duševné zdravie, digitálna pohoda, digitális jóllét, jóllét, mentális egészség, stare de bine, sănătate mintală, mentalno zdravlje, digitalna dobrobit, duševno zdravje, психично здраве, ментално здравје, психічне здоровʼя, ψηφιακή ευεξία, ψυχική υγεία, mirëqenia, skaitmeninė gerovė, digitālā labbūtība, digiheaolu, vaimne tervis, dijital refah, vellíðan',
  ],
  'persuasive-design': [
    'algorithms, algorithm, dark patterns, addictive design, filter bubbles, algorithmen, sog, filterblasen, algorithmes, algoritmos, algoritmi, algoritmen, algoritmer, algoritmit, algorytmy, algoritmy, algoritmusok, алгоритми, αλγόριθμοι, algoritmai, algoritmi, algoritmid, algoritmalar',
  ],
  ncsii: [
    'sharing of intimate images, sharing intimate images without consent, intimate image abuse, revenge porn, nude images, weitergabe von nacktbildern, racheporno, nacktfotos, partage d’images intimes, revenge porn, difusión de imágenes íntimas, partilha de imagens íntimas, diffusione di immagini intime, delen van naaktfoto’s, naaktbeelden',
    'deling af intime billeder, billeddeling, digitale sexkrænkelser, delning av nakenbilder, nakenbilder, deling av nakenbilder, alastonkuvat, intiimikuvien levittäminen, udostępnianie intymnych zdjęć, sdílení intimních fotografií, intimní fotografie, zdieľanie intímnych fotografií, intim képek, distribuirea imaginilor intime, dijeljenje intimnih fotografija, споделяне на интимни снимки, споделување интимни слики, поширення інтимних фото, διαμοιρασμός προσωπικών εικόνων',
  ],
  sexting: [
    'sexting, sextning, seksting, sekstning, seksting, sextingul, szexting, sekstings, секстинг, sekstingas, сексти, nudes, dickpics, nacktbilder',
  ],
  grooming: [
    'grooming, online grooming, cybergrooming, cyber-grooming, cyber grooming, pédopiégeage, adescamento, adescamento online, embaucamiento, aliciamento, aliciamento online, groomeri, грууминг, грумінг, груминг, kinderlokker, kinderlokkers, houkuttelu, gromingas',
  ],
  sextortion: [
    'sextortion, sexuelle erpressung, sextorsion, chantage sexuel, sextorsión, extorsão sexual, sextorsione, ricatto sessuale, sekstortion, seksuel afpresning, sextorsjon, sexuell utpressning, seksuaalinen kiristys, szantaż seksualny, sextorze, sexuální vydírání, sexuálne vydieranie, szexuális zsarolás, șantaj sexual, seksualno iznuđivanje, spolno izsiljevanje, сексуално изнудване, секторція, σεξουαλικός εκβιασμός',
  ],
  'hate-speech': [
    'hate speech, online hate, hate, discrimination, hassrede, hass im netz, hate, discours de haine, haine en ligne, discurso de odio, odio en redes, discurso de ódio, discorso d’odio, odio online, haatspraak, haat online, hadtale, had på nettet, hatprat, näthat, hatytringer, netthat, vihapuhe, mowa nienawiści, hejt, nenávistné projevy, hejt, nenávistné prejavy, gyűlöletbeszéd, discurs instigator la ură, discursul urii, govor mržnje, sovražni govor, реч на омразата, говор на омраза, говор мржње, мова ворожнечі, ρητορική μίσους, gjuha e urrejtjes, neapykantos kalba, naida runa, vihakõne, nefret söylemi, hatursorðræða',
  ],
}
