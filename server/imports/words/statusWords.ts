/**
 * How planners write the state of an activity, in the languages of the network: `fix`, `à confirmer`, `foreløbig`. Words
 * are parted by commas; case, accents and the endings of gender are no matter.
 */
import type { ActivityStatus } from '../../../shared/plans/fields.ts'

export const STATUS_WORDS: Readonly<Record<ActivityStatus, readonly string[]>> = {
  confirmed: [
    // English, Irish, Maltese
    'confirmed, fixed, final, definite, agreed, approved, booked, set, scheduled, yes, y, ok, ja, oui, si, sì, sí, sim, da, tak, ano, áno, igen, kyllä, jah, jā, taip, да, так, ναι, po, evet, já, x, deimhnithe, ikkonfermat, konfermat',
    // German, Luxembourgish, Dutch
    'fix, fixiert, bestätigt, definitiv, zugesagt, gebucht, beschlossen, steht, steht fest, confirméiert, bevestigd, definitief, vast, akkoord',
    'vastgelegd, goedgekeurd',
    // Danish, Swedish, Norwegian, Icelandic
    'bekræftet, aftalt, fast, fastlagt, endelig, bekräftad, bekräftat, bekräftade, fastställd, bokad, klart, klar, bekreftet, avtalt, staðfest, ákveðið',
    // Finnish, Estonian, Latvian, Lithuanian
    'vahvistettu, varmistettu, sovittu, lopullinen, varma, kinnitatud, kokku lepitud, kindel, apstiprināts, apstiprināta, apstiprināti, patvirtinta, patvirtintas, suderinta',
    // French, Italian, Spanish, Portuguese, Romanian
    'confirmé, confirmée, confirmés, validé, validée, fixé, acté, arrêté, confermato, confermata, confermati, definitivo, definitiva, approvato, fissato',
    'confirmado, confirmada, confirmados, cerrado, aprobado, aprobada, fijado, fechado, aprovado, aprovada, garantido, confirmat, confirmată, aprobat, stabilit',
    // Polish, Czech, Slovak, Hungarian
    'potwierdzone, potwierdzony, potwierdzona, ustalone, zatwierdzone, pewne, potvrzeno, potvrzená, potvrzený, potvrzené, schváleno, domluveno, dohodnuto, jisté',
    'potvrdené, potvrdená, potvrdený, schválené, dohodnuté, isté, megerősítve, megerősített, véglegesítve, végleges, visszaigazolva, jóváhagyva, fixált, biztos',
    // Croatian, Slovenian, Serbian, Macedonian, Bulgarian, Ukrainian, Albanian, Greek, Turkish
    'potvrđeno, potvrđen, potvrđena, dogovoreno, potrjeno, potrjen, potrjena, dogovorjeno, потврђено, потврдено, договорено, потвърдено, потвърден, потвърдена',
    'уточнено, підтверджено, затверджено, погоджено, i konfirmuar, e konfirmuar, konfirmuar, επιβεβαιωμένο, επιβεβαιωμένη, επιβεβαιώθηκε, οριστικό, εγκεκριμένο',
    'onaylandı, kesinleşti, kesin',
  ],
  tentative: [
    'tentative, planned, in planning, planning, proposed, proposal, idea, draft, provisional, possible, maybe, option, optional, pending, open, tbc, tba, tbd',
    'to be confirmed, to be decided, to confirm, in preparation, in progress, under discussion, unconfirmed, not confirmed, unclear, on hold, pencilled, requested',
    'no, nei, nej, nein, nee, non, não, nie, ne, nem, ei, не, ні, όχι, jo, hayır, beartaithe, ippjanat',
    'geplant, in planung, planung, provisorisch, vorläufig, vorgesehen, offen, noch offen, angefragt, in abklärung, in vorbereitung, in arbeit, idee, vorschlag, entwurf',
    'unklar, unsicher, zu bestätigen, wunsch, eventuell, evtl, vielleicht, optional, reserviert, gepland, in planning, voorlopig, optie, onder voorbehoud, in voorbereiding',
    'nog te bevestigen, te bevestigen, in optie, in overleg, concept, voorstel, onzeker, misschien',
    'foreløbig, foreløbigt, planlagt, under planlægning, idé, ide, forslag, udkast, åben, afventer, mangler bekræftelse, ikke bekræftet, måske, på vej, preliminär, preliminärt',
    'planerad, planerat, planeras, under planering, förslag, utkast, öppen, obekräftad, inte bekräftad, ej bekräftad, ej klart, kanske, avvaktar, under planlegging, ikke bekreftet',
    'ubekreftet, venter, kanskje, áætlað, í undirbúningi, hugmynd, óstaðfest',
    'alustava, suunniteltu, suunnitteilla, suunnitelma, ehdotus, idea, luonnos, avoin, vahvistamatta, ei vahvistettu, varmistetaan, odottaa, ehkä, valmistelussa',
    'planeeritud, kavandatud, plaanis, esialgne, idee, kinnitamata, kinnitamisel, ettevalmistamisel, plānots, plānota, ideja, nav apstiprināts, provizorisks, sagatavošanā',
    'planuojama, planuojamas, preliminaru, preliminari, idėja, nepatvirtinta, derinama, ruošiama, pasiūlymas',
    'à confirmer, prévu, prévue, prévisionnel, provisoire, envisagé, en projet, projet, idée, proposition, en préparation, en cours, en discussion, en attente, à définir',
    'à valider, non confirmé, option, planifié, piste, da confermare, in programma, previsto, prevista, provvisorio, ipotesi, idea, proposta, bozza, in preparazione, in corso',
    'in attesa, da definire, da valutare, non confermato, pianificato, por confirmar, provisional, propuesta, propuesto, planificado, planeado, prevista, en preparación',
    'en curso, pendiente, idea, borrador, sin confirmar, no confirmado, tentativo, por definir, a confirmar, provisório, planeada, em preparação, em curso, pendente, ideia',
    'não confirmado, rascunho, possível, de confirmat, planificat, provizoriu, în pregătire, în curs, idee, propunere, neconfirmat, în așteptare, posibil',
    'planowane, planowany, w planach, w planie, wstępnie, wstępne, wstępny, do potwierdzenia, do ustalenia, w przygotowaniu, propozycja, pomysł, niepotwierdzone, robocze',
    'w trakcie, plánováno, plánovaná, v plánu, předběžně, předběžné, předběžná, v jednání, v přípravě, k potvrzení, návrh, nápad, nepotvrzeno, rozpracováno, zvažujeme',
    'plánované, plánovaná, predbežne, predbežné, v príprave, na potvrdenie, nepotvrdené, v riešení, tervezett, tervezve, tervezés alatt, előzetes, előkészítés alatt, ötlet',
    'javaslat, függőben, megerősítésre vár, nincs megerősítve, egyeztetés alatt, folyamatban, feltételes, bizonytalan',
    'planirano, u planu, u pripremi, privremeno, okvirno, prijedlog, ideja, nepotvrđeno, na čekanju, načrtovano, predvideno, v pripravi, predlog, nepotrjeno, okvirno, začasno',
    'планирано, во план, предлог, идеја, у плану, у припреми, предложение, идея, планира се, в подготовка, предварително, непотвърдено, за потвърждение, в процес',
    'заплановано, планується, попередньо, ідея, пропозиція, очікує, не підтверджено, i planifikuar, e planifikuar, në planifikim, ide, paraprak, i pakonfirmuar',
    'προγραμματισμένο, προγραμματίζεται, σχεδιάζεται, υπό σχεδιασμό, προσωρινό, προς επιβεβαίωση, σε εξέλιξη, ιδέα, πρόταση, εκκρεμεί, planlanan, planlandı, taslak, fikir',
  ],
  cancelled: [
    'cancelled, canceled, called off, dropped, postponed indefinitely, curtha ar ceal, ikkanċellat',
    'abgesagt, storniert, gestrichen, entfällt, fällt aus, abgebrochen, annuléiert, geannuleerd, afgelast, vervallen, gaat niet door',
    'aflyst, annulleret, udgår, inställd, inställt, avbokad, utgår, avlyst, kansellert, aflýst, hætt við, felld niður',
    'peruttu, perutaan, peruuntunut, tühistatud, ära jäetud, jääb ära, atcelts, atcelta, atšaukta, atšauktas, neįvyks',
    'annulé, annulée, supprimé, abandonné, annullato, annullata, cancellato, cancelado, cancelada, suspendido, anulado, anulada, suspenso, anulat, anulată',
    'odwołane, odwołany, odwołana, anulowane, zrušeno, zrušená, zrušený, zrušené, odpadá, nekoná se, elmarad, törölve, lemondva, lemondott',
    'otkazano, otkazan, otkazana, odpovedano, odpovedan, odpade, отказано, откажано, отменено, отменен, отменена, скасовано, відмінено, i anuluar, e anuluar, anuluar',
    'ακυρώθηκε, ακυρωμένο, ακυρωμένη, ματαιώνεται, iptal, iptal edildi',
  ],
  done: [
    'done, completed, complete, finished, delivered, held, published, took place, past, closed, críochnaithe, lest',
    'erledigt, abgeschlossen, durchgeführt, fertig, stattgefunden, beendet, umgesetzt, afgerond, uitgevoerd, voltooid, gedaan, afgesloten, geweest',
    'afholdt, gennemført, afsluttet, færdig, udført, genomförd, genomfört, avslutad, avslutat, färdig, gjort, gjennomført, avsluttet, ferdig, avholdt, lokið, búið',
    'toteutettu, toteutunut, pidetty, valmis, päättynyt, toimunud, tehtud, lõpetatud, läbi viidud, noticis, pabeigts, pabeigta, įvyko, įvykdyta, baigta, atlikta',
    'réalisé, réalisée, terminé, terminée, fait, effectué, achevé, clôturé, realizzato, concluso, svolto, fatto, terminato, completato, realizado, realizada, hecho',
    'terminado, terminada, finalizado, finalizada, completado, celebrado, concluído, concluída, feito, terminada, realizat, finalizat, încheiat, gata',
    'zrealizowane, zrealizowany, zakończone, wykonane, odbyło się, gotowe, hotovo, proběhlo, uskutečněno, dokončeno, splněno, hotové, prebehlo, uskutočnené, dokončené, splnené',
    'megvalósult, lezajlott, befejezve, befejezett, kész, teljesítve, lezárva, megtartva',
    'završeno, održano, gotovo, provedeno, realizirano, obavljeno, zaključeno, izvedeno, končano, завршено, одржано, реализирано, проведено, приключило, изпълнено, завършено',
    'виконано, проведено, завершено, i përfunduar, e përfunduar, përfunduar, ολοκληρώθηκε, ολοκληρωμένο, πραγματοποιήθηκε, έγινε, tamamlandı, yapıldı, bitti',
  ],
}
