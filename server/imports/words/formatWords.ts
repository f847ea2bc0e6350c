/** How planners write the ways to take part, in the languages of the network. Words are parted by commas. */
import type { FormatId } from '../../../shared/taxonomy.ts'

export const FORMAT_WORDS: Readonly<Record<FormatId, readonly string[]>> = {
  onsite: [
    'onsite, on site, in person, in-person, face to face, face-to-face, f2f, physical, offline, live, on premises',
    'vor ort, präsenz, in präsenz, präsenzveranstaltung, physisch, persönlich, fysiek, op locatie, ter plaatse, live',
    'fysisk, fremmøde, på stedet, på plats, i fysisk form, oppmøte, til stede, á staðnum, staðbundið, lähitapahtuma, läsnä, paikan päällä, lähi, lähitilaisuus, lähiosallistuminen',
    'kohapeal, füüsiline, klātienē, klātienes, gyvai, vietoje, kontaktinis, fizinis',
    'présentiel, en présentiel, en présence, sur place, physique, in presenza, presenza, dal vivo, fisico, presencial, en persona, cara a cara, in situ, em presença, fizic, față în față, la fața locului',
    'stacjonarnie, stacjonarne, stacjonarny, na żywo, na miejscu, osobiście, prezenčně, prezenční, osobně, naživo, na místě, prezenčne, prezenčná, osobne, fyzicky, na mieste',
    'személyes, személyesen, jelenléti, helyszíni, offline, uživo, fizički, na licu mjesta, na lokaciji, v živo, fizično, na mestu',
    'на живо, присъствено, присъствена, на място, уживо, со физичко присуство, физички, очно, офлайн, наживо, особисто, me prani fizike, fizikisht',
    'δια ζώσης, διά ζώσης, με φυσική παρουσία, φυσική παρουσία, επιτόπου, yüz yüze, yerinde',
  ],
  online: [
    'online, on line, virtual, virtually, remote, remotely, web, internet, digital, zoom, teams, ms teams, google meet, webex, video call, livestream, streaming, ar líne',
    'digital, virtuell, online-veranstaltung, im internet, auf distanz, digitaal, virtueel, op afstand, via internet',
    'digitalt, virtuelt, på nettet, på nätet, på distans, distans, webb, på nett, nettbasert, rafrænt, á netinu, vefur',
    'verkossa, verkko, etänä, etätapahtuma, etä, virtuaalinen, verkkotapahtuma, veebis, veebi teel, virtuaalne, tiešsaistē, tiešsaiste, attālināti, internetā, nuotoliu, nuotolinis, internetu, virtualiai, virtualus',
    'en ligne, distanciel, en distanciel, à distance, visio, visioconférence, virtuel, numérique, on-line, a distanza, da remoto, remoto, virtuale, digitale, in rete',
    'en línea, virtual, a distancia, telemático, telemática, en remoto, remoto, digital, à distância, em linha, pela internet, la distanță, virtual, pe internet',
    'zdalnie, zdalne, zdalny, wirtualnie, w sieci, internetowo, on-line, na dálku, virtuálně, distančně, distanční, v online, virtuálne, dištančne, na diaľku',
    'online térben, virtuális, távoli, interneten, digitális, na daljinu, virtualno, putem interneta, preko interneta, na daljavo, spletno, prek spleta, na spletu',
    'онлайн, виртуално, дистанционно, от разстояние, на далечину, виртуелно, онлајн, дистанційно, віртуально, në internet, virtualisht',
    'διαδικτυακά, διαδικτυακό, διαδικτυακή, εξ αποστάσεως, ψηφιακά, ηλεκτρονικά, çevrimiçi, uzaktan',
  ],
  hybrid: [
    'hybrid, hybrid event, mixed, blended, onsite and online, in person and online, both',
    'hybride, hybridveranstaltung, gemischt, hybrid-format, gemengd, blandet, blandad, hybridi, hübriid, hibrīds, hibrīda, hibridinis, mišrus, mixte, ibrido, ibrida, mista',
    'misto, híbrido, híbrida, mixto, mista, mixt, hibrid, hybrydowo, hybrydowe, hybrydowy, hybridně, hybridní, hybridne, hybridná, kombinovaně, hibrid, vegyes, hibridno, hibridni, mješovito, kombinirano',
    'хибридно, хибриден, хибридна, хибрид, комбинирано, гібрид, гібридно, змішаний, hibride, υβριδικά, υβριδικό, υβριδική, μικτό, karma, blandað',
  ],
  decentralised: [
    'decentralised, decentralized, many places, various places, several places, nationwide, across the country, local, regional',
    'dezentral, verschiedene orte, landesweit, bundesweit, decentraal, verschillende locaties, landelijk, decentralt, hele landet, flere steder, decentralt, hela landet, flera platser, flere steder, hajautettu, eri puolilla',
    'décentralisé, plusieurs lieux, national, decentrato, diffuso, varie sedi, descentralizado, varios lugares, vários locais, descentralizat, zdecentralizowane, różne miejsca, decentralizovaně, různá místa',
    'decentralizované, decentralizált, több helyszín, decentralizirano, razna mjesta, različne lokacije, децентрализирано, на различни места, децентралізовано, αποκεντρωμένα, πολλά μέρη',
  ],
  asynchronous: [
    'asynchronous, any time, anytime, on demand, self-paced, recorded, at any time, jederzeit, asynchron, asynchroon, op eigen tempo, når som helst, asynkron, när som helst, milloin vain, asynchrone, à tout moment',
    'asincrono, in qualsiasi momento, asíncrono, en cualquier momento, assíncrono, a qualquer momento, asincron, oricând, asynchronicznie, w dowolnym czasie, kdykoliv, asynchronně, kedykoľvek, asynchrónne',
    'aszinkron, bármikor, asinkrono, bilo kada, kadar koli, асинхронно, по всяко време, асинхронно, у будь-який час, ασύγχρονα, οποτεδήποτε',
  ],
}
