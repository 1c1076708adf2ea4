package dev.overture.api.inbox;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises answers that ask not to be contacted again. Deliberately narrow: a whole short answer that is one of a few
 * words, or a clear phrase in a short answer. What it misses is still a reply, which stops everything too; it only lacks
 * the suppression.
 */
final class OptOut {

    /** An answer longer than this says more than no, and a human should read it. */
    private static final int LONGEST_ANSWER_IN_WORDS = 40;

    private static final Set<String> WHOLE_ANSWERS = Set.of(
            "stop",
            "stop it",
            "stop please",
            "please stop",
            "stop this",
            "stopp",
            "stop bitte",
            "bitte stopp",
            "unsubscribe",
            "please unsubscribe",
            "unsubscribe please",
            "unsubscribe me",
            "unsubscribed",
            "opt out",
            "optout",
            "opt me out",
            "please opt me out",
            "remove",
            "remove me",
            "please remove me",
            "remove me please",
            "take me off",
            "take me off your list",
            "remove me from your list",
            "no more messages",
            "abmelden",
            "bitte abmelden",
            "abbestellen",
            "bitte abbestellen",
            "austragen",
            "bitte austragen",
            "keine weiteren nachrichten",
            "keine weiteren nachrichten bitte",
            "keine weiteren mails",
            "keine weiteren e mails",
            "bitte keine weiteren nachrichten",
            "bitte keine weiteren mails",
            "keine werbung",
            "bitte keine werbung",
            "désinscription",
            "désabonnement",
            "désinscrire",
            "me désinscrire",
            "désabonner",
            "arrêtez",
            "stop svp",
            "baja",
            "darme de baja",
            "dar de baja",
            "cancelar suscripción",
            "cancellami",
            "disiscrivimi",
            "disiscrizione",
            "annulla iscrizione",
            "uitschrijven",
            "afmelden",
            "avregistrera",
            "avprenumerera",
            "afmeld",
            "avmeld",
            "cancelar inscrição",
            "descadastrar",
            "remover",
            "wypisz",
            "wypisz mnie",
            "wypisz mnie z listy",
            "отписаться",
            "отпишите меня",
            "отписка",
            "стоп",
            "aboneliği iptal et",
            "listeden çıkar");

    private static final List<Pattern> PHRASES = List.of(
            phrase("(please )?(unsubscribe|remove|delete) me( from (your|this|the)( [a-z]+)?( list)?)?"),
            phrase("take me off (of )?(your|this|the)( [a-z]+)? list"),
            phrase("(do not|don t|never) (contact|message|email|e mail|write( to)?|call|text|bother) me"
                    + "( again| anymore| any more)?"),
            phrase("stop (contacting|messaging|emailing|e mailing|writing|spamming|bothering)( to)? me"),
            phrase("no (more|further) (messages|emails|e mails|mails)( please)?"),
            phrase("(bitte )?keine weiteren (nachrichten|mails|e mails|anfragen|kontaktaufnahmen|kontaktversuche)"),
            phrase("nicht (mehr|weiter) (kontaktieren|anschreiben|anschreibt|kontaktiert)"),
            phrase("kontaktieren sie mich (bitte )?nicht( mehr| weiter)?"),
            phrase("schreiben sie mir (bitte )?nicht( mehr)?"),
            phrase(
                    "(aus|von) (ihrem|dem|eurem|deinem|ihrer|der|eurer|deiner) (verteiler|liste) (nehmen|streichen|löschen)"),
            phrase("ne (me |plus me )?(contactez|contacter|écrivez|écrire)( plus| pas)"),
            phrase("(veuillez|merci de) (me )?(désinscrire|désabonner|retirer)( de votre liste)?"),
            phrase("no me (contacte|contacten|contactes|escriba|escriban|escribas) (más|mas)"),
            phrase("non (contattatemi|contattarmi|scrivetemi|scrivermi) (più|piu)"),
            phrase("(neem|neemt u) geen contact meer( met mij)? op"),
            phrase("não me (contacte|contate|escreva) mais"),
            phrase("не (пишите|пиши|беспокойте)( мне)? больше"),
            phrase("больше( мне)? не (пишите|пиши|беспокойте)"));

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private OptOut() {}

    /** Whether this answer, without what it quotes, asks for silence. */
    static boolean asks(@Nullable String answer) {
        if (answer == null) {
            return false;
        }
        String words = words(answer);
        if (WHOLE_ANSWERS.contains(words)) {
            return true;
        }
        return words.split(" ").length <= LONGEST_ANSWER_IN_WORDS
                && PHRASES.stream().anyMatch(phrase -> phrase.matcher(words).find());
    }

    private static String words(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(composed).replaceAll(" ").strip();
    }

    private static Pattern phrase(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    }
}
