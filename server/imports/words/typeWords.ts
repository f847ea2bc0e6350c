/** What planners call the types of activities, in the languages of the network. Words are parted by commas. */
import type { ActivityTypeId } from '../../../shared/taxonomy.ts'

export const TYPE_WORDS: Readonly<Record<ActivityTypeId, readonly string[]>> = {
  conference: [
    'conference, national conference, flagship event, congress, summit, symposium, forum, konferenz, tagung, kongress, fachtagung, conferentie, congres, konference, konferens, konferanse, konferenssi, konverents',
    'konference, konferencija, konferencja, konference, konferencia, konferenca, conférence, colloque, congrès, conferenza, convegno, congresso, conferencia, congreso, jornada, conferência, conferință, konferencija',
    'конференция, конференција, конференція, συνέδριο, διάσκεψη, konferencë, konferans, ráðstefna',
  ],
  panel: [
    'panel, debate, round table, roundtable, discussion, panel discussion, podiumsdiskussion, podium, debatte, rundtisch, diskussion, paneldebat, debat, rondetafel, rundbord, rundbordssamtale, debatt, paneldebatt',
    'paneeli, keskustelu, paneelikeskustelu, arutelu, ümarlaud, diskusija, apaļais galds, apskritasis stalas, débat, table ronde, dibattito, tavola rotonda, mesa redonda, debate, dezbatere, masă rotundă, debata',
    'okrągły stół, diskuse, debata, kulatý stůl, diskusia, okrúhly stôl, kerekasztal, kerekasztal-beszélgetés, vita, okrugli stol, okrogla miza, дискусия, кръгла маса, дебат, тркалезна маса, круглий стіл, дискусія',
    'συζήτηση, πάνελ, στρογγυλή τράπεζα, panel tartışması',
  ],
  'press-event': [
    'press conference, press event, media briefing, press briefing, pressekonferenz, mediengespräch, medienkonferenz, persconferentie, persmoment, pressemøde, pressekonference, presskonferens, pressträff, pressekonferanse',
    'lehdistötilaisuus, tiedotustilaisuus, pressikonverents, preses konference, spaudos konferencija, conférence de presse, point presse, conferenza stampa, rueda de prensa, conferencia de prensa, conferência de imprensa',
    'conferință de presă, konferencja prasowa, tisková konference, tlačová konferencia, tlačovka, sajtótájékoztató, konferencija za novinare, konferencija za medije, tiskovna konferenca, novinarska konferenca',
    'пресконференция, прес конференција, пресконференція, συνέντευξη τύπου, konferencë për shtyp, basın toplantısı',
  ],
  webinar: [
    'webinar, webinars, online talk, online lecture, online seminar, webinaire, webbinarium, webinaari, verkkoseminaari, veebiseminar, vebinārs, vebinaras, webinarium, webinář, webinár, webinárium, webinarij, spletni seminar',
    'seminario web, seminario online, webinário, уебинар, вебинар, вебінар, διαδικτυακό σεμινάριο, online-vortrag, online-seminar, vefnámskeið, vebinar',
  ],
  'live-lesson': [
    'live lesson, live online lesson, online lesson, live-unterricht, online-unterrichtsstunde, livelektion, online les, online-lektion, online lekcja, lekcja online, online hodina, lezione online, clase en directo, aula online, online óra',
  ],
  workshop: [
    'workshop, workshops, school session, school visit, lesson, class, lab, seminar, atelier, intervention scolaire, atelier scolaire, werkstatt, schulworkshop, klassenbesuch, unterrichtsstunde, gastles, les, werksessie',
    'værksted, verksted, verkstad, lektion, skolebesøg, skolbesök, työpaja, oppitunti, töötuba, darbnīca, dirbtuvės, seminaras, pamoka, laboratorio, taller, oficina, atelier, warsztaty, warsztat, lekcja, dílna, beseda ve škole',
    'dielňa, műhely, workshop, radionica, radionice, delavnica, delavnice, работилница, семинар, майстер-клас, воркшоп, εργαστήριο, punëtori, atölye, vinnustofa, smiðja',
  ],
  training: [
    'training, teacher training, course, cpd, further education, fortbildung, schulung, weiterbildung, kurs, lehrgang, opleiding, bijscholing, nascholing, cursus, kursus, uddannelse, kurs, utbildning, fortbildning, opplæring',
    'koulutus, kurssi, koolitus, kursus, apmācības, kursi, mokymai, mokymas, formation, stage, formazione, corso, formación, curso, capacitación, formação, ação de formação, curs, formare, instruire, szkolenie, kurs',
    'školení, kurz, vzdělávání, školenie, kurz, vzdelávanie, képzés, tanfolyam, továbbképzés, edukacija, obuka, stručno usavršavanje, usposabljanje, izobraževanje, обучение, курс, обука, навчання, тренінг',
    'επιμόρφωση, εκπαίδευση, κατάρτιση, trajnim, eğitim, námskeið, þjálfun',
  ],
  campaign: [
    'campaign, awareness campaign, kampagne, sensibilisierungskampagne, campagne, bewustmakingscampagne, kampanje, kampanj, kampanja, kampaania, kampaņa, campagna, campaña, campanha, campanie, kampania, kampaň',
    'kampány, kampanija, кампания, кампања, кампанія, εκστρατεία, καμπάνια, fushatë, kampanya, herferð, aktion, aktionswoche, temauge, temavecka',
  ],
  competition: [
    'competition, contest, award, prize, challenge competition, wettbewerb, preis, ausschreibung, wedstrijd, prijsvraag, konkurrence, tävling, konkurranse, kilpailu, kisa, võistlus, konkurss, konkurss, konkursas, concours',
    'jeu-concours, concorso, gara, concurso, premio, concurs, konkurs, soutěž, súťaž, verseny, pályázat, natjecanje, natječaj, natečaj, tekmovanje, конкурс, натпревар, такмичење, διαγωνισμός, konkurs, yarışma, keppni, samkeppni',
  ],
  quiz: [
    'quiz, quizzes, knowledge test, kviz, kvíz, kvis, viktorīna, viktorina, tietovisa, visailu, viktoriin, frågesport, quizz, questionnaire ludique, trivia, cuestionario, questionário, kvízverseny, викторина, куиз, квиз, вікторина, κουίζ, kuiz, spurningakeppni',
  ],
  hackathon: [
    'hackathon, ideathon, hackaton, hackatón, hakaton, häkaton, hackday, хакатон, χάκαθον, hackathón, hakatons, hakatonas',
  ],
  'youth-event': [
    'youth event, youth forum, youth consultation, youth parliament, youth panel, jugendveranstaltung, jugendforum, jugendbeteiligung, jongerenevenement, ungdomsarrangement, ungdomsforum, nuorten tapahtuma, forum des jeunes',
    'evento giovani, foro juvenil, fórum jovem, forum młodzieży, fórum mladých, ifjúsági fórum, forum mladih, младежки форум, молодіжний форум, forum rinor, φόρουμ νέων',
  ],
  performance: [
    'theatre, theater, film, music, concert, play, screening, film screening, performance, cinema, show, theaterstück, filmvorführung, kino, konzert, toneel, voorstelling, filmavond, teater, teaterforestilling, biograf, filmvisning',
    'konsert, teatteri, elokuva, esitys, teater, etendus, kontsert, teātris, izrāde, filma, teatras, spektaklis, filmas, théâtre, spectacle, ciné-débat, projection, teatro, spettacolo, proiezione, película, espectáculo, cine',
    'espetáculo, cinema, teatru, spectacol, teatr, spektakl, seans, koncert, divadlo, divadelní představení, představení, divadelné predstavenie, koncert, színház, előadás, filmvetítés, koncert, kazalište, predstava, gledališče',
    'театър, филм, концерт, театар, претстава, театр, вистава, θέατρο, παράσταση, προβολή ταινίας, shfaqje, tiyatro, leiksýning',
  ],
  exhibition: [
    'exhibition, exhibit, ausstellung, tentoonstelling, expositie, udstilling, utställning, utstilling, näyttely, näitus, izstāde, paroda, exposition, mostra, esposizione, exposición, exposição, expoziție, wystawa, výstava, kiállítás',
    'izložba, razstava, изложба, виставка, έκθεση, ekspozitë, sergi, sýning',
  ],
  'info-stand': [
    'info stand, stand, booth, fair, street outreach, information stand, open day, infostand, messe, stand, beurs, stand op beurs, informatiestand, bod, messestand, mässa, monter, messut, esittelypiste, mess, infopunkt, stends',
    'gadatirgus, mugė, stendas, salon, foire, forum, banchetto, fiera, puesto informativo, feria, feira, banca, târg, stoisko, targi, stánek, veletrh, stánok, veľtrh, infopont, vásár, štand, sajam, stojnica, sejem, щанд, панаир, стенд, ярмарок, περίπτερο, panair, fuar',
  ],
  'research-launch': [
    'study, survey, research, report, data launch, research launch, studie, umfrage, forschung, studienpräsentation, onderzoek, enquête, undersøgelse, rapport, undersökning, undersøkelse, tutkimus, kysely, raport, uuring, pētījums',
    'aptauja, tyrimas, apklausa, étude, sondage, enquête, ricerca, studio, indagine, sondaggio, estudio, encuesta, investigación, estudo, inquérito, studiu, sondaj, badanie, raport, ankieta, výzkum, studie, průzkum, výskum, štúdia, prieskum',
    'kutatás, tanulmány, felmérés, istraživanje, anketa, raziskava, изследване, проучване, истражување, дослідження, опитування, έρευνα, μελέτη, studim, araştırma, rannsókn',
  ],
  'resource-launch': [
    'resource, resource launch, tool launch, new resource, material, materials, toolkit, guide, brochure, publication, video, podcast, publikation, broschüre, leitfaden, veröffentlichung, handreichung, lesmateriaal, publicatie, brochure, lancering',
    'materiale, lancering, udgivelse, material, lansering, julkaisu, materiaali, opas, materjal, juhend, materiāls, medžiaga, leidinys, ressource, guide, publication, lancement, risorsa, guida, pubblicazione, lancio, recurso, guía, publicación',
    'lanzamiento, guia, lançamento, publicação, resursă, ghid, lansare, materiał, poradnik, publikacja, materiál, příručka, publikace, metodika, príručka, publikácia, kiadvány, útmutató, segédanyag, priručnik, materijal, priročnik, gradivo, наръчник, материал, посібник, матеріал, οδηγός, υλικό',
  ],
  'local-network': [
    'local actions, local activities, decentralised local actions, school activities, lokale aktionen, lokale acties, lokale aktiviteter, lokala aktiviteter, paikalliset tapahtumat, actions locales, azioni locali, acciones locales, ações locais, działania lokalne, místní akce, helyi programok, lokalne aktivnosti',
  ],
  'stakeholder-meeting': [
    'meeting, stakeholder meeting, high-level meeting, advisory board, treffen, sitzung, fachgespräch, fachaustausch, bijeenkomst, overleg, vergadering, møde, möte, tapaaminen, kokous, kohtumine, koosolek, sanāksme, susitikimas, réunion',
    'rencontre, riunione, incontro, reunión, encuentro, reunião, encontro, întâlnire, ședință, spotkanie, setkání, jednání, schůzka, stretnutie, találkozó, ülés, sastanak, sestanek, srečanje, среща, средба, састанак, зустріч, нарада, συνάντηση, takim, toplantı, fundur',
  ],
  'service-launch': [
    'helpline launch, hotline launch, service launch, new helpline, lancement de service, start der helpline, lancering hulplijn',
  ],
  event: [
    'event, other event, veranstaltung, evenement, anlass, arrangement, evenemang, tapahtuma, üritus, sündmus, pasākums, renginys, événement, evento, eveniment, wydarzenie, impreza, akce, událost, podujatie, esemény, rendezvény, program, događaj, događanje, manifestacija, dogodek, събитие, настан, догађај, захід, подія, εκδήλωση, ngjarje, aktivitet, etkinlik, viðburður',
    'lecture, talk, vortrag, referat, elternabend, infoabend, lezing, ouderavond, foredrag, oplæg, föreläsning, luento, vanhempainilta, loeng, lekcija, paskaita, causerie, soirée, charla, palestra, conferenza, prelegere, prelekcja, wykład, přednáška, beseda, prednáška, beseda, szülői est, előadás, predavanje, лекция, предавање, лекція, διάλεξη, ομιλία, ligjëratë, seminer, fyrirlestur',
  ],
  other: [
    'other, misc, sonstiges, andere, anderes, overig, andet, annat, annet, muu, autre, altro, otro, outro, altele, inne, jiné, iné, egyéb, ostalo, drugo, друго, інше, άλλο, tjetër, diğer',
  ],
}
