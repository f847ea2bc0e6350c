import { describe, expect, test } from 'vitest'
import { isSpecialCase } from '../../server/synergies/thesaurus/broader.ts'
import { CONCEPTS } from '../../server/synergies/thesaurus/concepts.ts'
import { compileMatcher } from '../../server/synergies/thesaurus/matcher.ts'
import { tokenize } from '../../server/language/tokens.ts'

const TOPICS = CONCEPTS.filter(({ kind }) => kind === 'topic')
const matcher = compileMatcher(TOPICS)
/** Serbian, Bosnian and Montenegrin texts are looked for in Croatian as well. */
const topicsOf = (language: string, text: string): readonly string[] => {
  const languages = new Set(language === 'sr' ? ['sr', 'hr'] : [language])
  return matcher
    .find(tokenize(text), languages)
    .filter(({ unsure }) => unsure === undefined)
    .map(({ concept }) => concept)
}
const speaksOf = (topic: string) => (found: string) => found === topic || isSpecialCase(found, topic)

describe('a topic is found', () => {
  test.each([
    ['cyberbullying', 'de', 'Ein Theaterstück über Cybermobbing in der 7. Klasse'],
    ['cyberbullying', 'fi', 'Keskustelemme nettikiusaamisesta koko luokan kanssa'],
    ['cyberbullying', 'lt', 'Diskusija apie elektronines patyčias mokykloje'],
    ['cyberbullying', 'el', 'Ημερίδα για τον διαδικτυακό εκφοβισμό'],
    ['cyberbullying', 'hr', 'Radionica o elektroničkom nasilju među učenicima'],
    ['bullying', 'hr', 'Prevencija vršnjačkoga nasilja'],
    ['bullying', 'sr', 'Превенција вршњачког насиља'],
    ['exclusion', 'nl', 'Wat doe je als een klasgenoot wordt buitengesloten?'],
    ['class-chats', 'sv', 'Regler för klasschatten'],
    ['bystanders', 'en', 'The role of onlookers who look away'],
    ['filmed-violence', 'et', 'Mida teha, kui koolis levib kaklusvideo'],
    ['hate-speech', 'it', "Riconoscere i discorsi d'odio"],
    ['hate-speech', 'it', 'Riconoscere i discorsi d’odio'],
    ['hate-speech', 'is', 'Fræðsla um hatursorðræðu'],
    ['antisemitism', 'pl', 'Warsztaty o antysemityzmie w sieci'],
    ['misogyny', 'da', 'Manosfæren og drenges fællesskaber'],
    ['online-challenges', 'ro', 'Provocările periculoase de pe rețele'],
    ['consent', 'nb', 'Vi snakker om samtykke'],
    ['sexting', 'da', 'Deling af nøgenbilleder er ulovligt'],
    ['sextortion', 'cs', 'Co dělat při sexuálním vydírání'],
    ['sextortion', 'bg', 'Сексуално изнудване с интимни снимки'],
    ['financial-sextortion', 'en', 'Teenage boys are blackmailed for money'],
    ['deepfake-nudes', 'nl', 'Leerlingen maken deepnudes van klasgenoten'],
    ['csam', 'sv', 'Anmäl barnpornografiskt material'],
    ['grooming', 'it', "Prevenire l'adescamento online dei minori"],
    ['grooming', 'is', 'Hvað er nettæling?'],
    ['radicalisation', 'mt', 'Ir-radikalizzazzjoni tat-tfal'],
    ['gang-recruitment', 'sv', 'Så gör gängkriminella när de rekryterar'],
    ['self-harm', 'fi', 'Itsetuhoinen sisältö videopalveluissa'],
    ['pornography', 'pt', 'Falar de pornografia com adolescentes'],
    ['disinformation', 'lv', 'Kā atpazīt viltus ziņas'],
    ['disinformation', 'ka', 'სემინარი დეზინფორმაციის შესახებ'],
    ['disinformation', 'ga', 'Ceardlann faoi bhréagnuacht'],
    ['fact-checking', 'sv', 'Källkritisk övning för mellanstadiet'],
    ['conspiracy', 'de', 'Verschwörungserzählungen erkennen'],
    ['hidden-advertising', 'hu', 'Hogyan ismerd fel a rejtett reklámokat?'],
    ['kid-influencers', 'fr', 'Le travail des enfants influenceurs'],
    ['loot-boxes', 'de', 'Was kosten Lootboxen wirklich?'],
    ['gambling', 'lt', 'Azartiniai lošimai ir paaugliai'],
    ['phishing', 'et', 'Tunne ära õngitsuskiri'],
    ['money-mules', 'nl', 'Word geen geldezel'],
    ['money-mules', 'cs', 'Jak se nestát bílým koněm: bílí koně na internetu'],
    ['romance-scams', 'fi', 'Rakkaushuijaukset yleistyvät'],
    ['ai', 'en', 'How do we talk about AI at home?'],
    ['ai', 'de', 'KI-Werkzeuge im Alltag'],
    ['ai', 'fr', "Ce que l'IA sait de nous"],
    ['ai', 'fi', 'Tekoälyn perusteet'],
    ['ai', 'et', 'Tehisintellekti ABC'],
    ['ai', 'hy', 'Արհեստական բանականության մասին'],
    ['ai-companions', 'pl', 'Czy chatbot może być wirtualnym przyjacielem?'],
    ['deepfakes', 'uk', 'Як розпізнати дипфейк'],
    ['voice-cloning', 'es', 'Estafas con voces clonadas'],
    ['filter-bubbles', 'sk', 'Žijeme v informačných bublinách'],
    ['persuasive-design', 'pt', 'O scroll infinito e a nossa atenção'],
    ['phone-bans', 'fi', 'Kokemuksia kännykkäkiellosta'],
    ['first-phone', 'sl', 'Kdaj je čas za prvi telefon?'],
    ['minimum-age', 'da', 'Debat om en aldersgrænse på sociale medier'],
    ['age-verification', 'fr', "La vérification de l'âge en ligne"],
    ['screen-time', 'nb', 'Hvor mye skjermtid er for mye?'],
    ['body-image', 'sq', 'Imazhi i trupit dhe rrjetet sociale'],
    ['sharenting', 'hr', 'Sharenting: objavljivanje fotografija djece'],
    ['location-tracking', 'de', 'Standortfreigabe in der Familie'],
    ['passwords', 'tr', 'Güçlü şifreler oluşturma'],
    ['hacking', 'lv', 'Ētiskais hakeris skolā'],
    ['helplines', 'ro', 'Telefonul copilului răspunde'],
    ['police', 'el', 'Με την Ελληνική Αστυνομία'],
    ['children-rights', 'en', 'Children’s rights online'],
    ['children-rights', 'mk', 'Правата на децата на интернет'],
    ['dsa', 'pl', 'Akt o usługach cyfrowych w praktyce'],
    ['disability', 'et', 'Õpe erivajadustega lastele'],
    ['easy-language', 'fi', 'Opas selkokielellä'],
    ['migrants', 'uk', 'Заняття для внутрішньо переміщених дітей'],
    ['environment', 'it', 'Dove finiscono i rifiuti elettronici?'],
  ])('%s in %s: %s', (topic, language, text) => {
    expect(topicsOf(language, text).some(speaksOf(topic))).toBe(true)
  })
})

describe('a topic is not found', () => {
  test.each([
    ['ai', 'it', 'Un laboratorio dedicato ai ragazzi e ai docenti'],
    ['ai', 'ro', 'Ce ai de făcut mâine'],
    ['ai', 'fi', 'Aihe on valittu yhdessä'],
    ['hate-speech', 'it', 'Il primo episodio del podcast sul podio'],
    ['drugs-online', 'hr', 'Drugi dan: druge radionice za drugove'],
    ['drugs-online', 'sk', 'Druhý deň s drugstore'],
    ['age-ratings', 'et', 'Usk endasse'],
    ['roma', 'ro', 'Copiii români din diaspora'],
    ['perpetrators', 'el', 'Μια δραστηριότητα για το σχολείο'],
    ['bystanders', 'el', 'Το Παρατηρητήριο για τα μέσα'],
    ['consent', 'uk', 'Згодом діти малюють плакат'],
    ['consent', 'pl', 'Zgodnie z planem zaczynamy o dziewiątej'],
    ['social-media', 'nb', 'Some children will bring their own cards'],
    ['disability', 'en', 'Please send us your drawings'],
    ['excessive-use', 'sv', 'Beroende på väder hålls dagen ute'],
    ['passwords', 'cs', 'Den se koná pod heslem Společně'],
    ['passwords', 'sl', 'Dan pod geslom Skupaj'],
    ['trolling', 'lt', 'Piešiniai ant troleibusų'],
    ['environment', 'da', 'Et godt klima i klassen'],
    ['sharenting', 'fi', 'Lapsille ja nuorille'],
    ['relationships', 'de', 'Liebe Eltern, wir laden ein'],
    ['respect-netiquette', 'de', 'Mit freundlicher Unterstützung der Stadt'],
    ['bullying', 'en', 'A quiz about mock elections'],
    ['seniors-online', 'en', 'A talk by a senior researcher'],
    ['memes', 'lv', 'Members of the jury meet in Riga'],
    ['ai', 'bg', 'Ученици от ІІ клас'],
    ['money-mules', 'uk', 'A drop in workshop'],
    ['parenting', 'de', 'Eltern und Kinder sind eingeladen'],
  ])('%s in %s: %s', (topic, language, text) => {
    expect(topicsOf(language, text).some(speaksOf(topic))).toBe(false)
  })
})
