package dev.overture.model.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseReplySorterTest {

    /** A Saturday. */
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

    private final ReplySorter sorter = new PhraseReplySorter();

    private SortedReply sort(String words) {
        return sorter.sort(new ReplyText(words, AT, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interested      | Sounds great, let's talk next week",
                "interested      | Yes!",
                "interested      | Klingt spannend, wir haben Interesse.",
                "interested      | Oui, avec plaisir",
                "interested      | Hola, me interesa mucho",
                "interested      | Sì, mi interessa",
                "interested      | Klinkt goed, zullen we bellen?",
                "interested      | Sim, tenho interesse!",
                "interested      | Да, интересно. Давайте созвонимся",
                "interested      | I'd be interested. What does it cost?",
                "not_interested  | Not interested",
                "not_interested  | Thanks, but we're not interested at the moment.",
                "not_interested  | No thanks",
                "not_interested  | Leider kein Interesse, viele Grüße",
                "not_interested  | Nein danke",
                "not_interested  | Merci, mais je ne suis pas intéressé",
                "not_interested  | No me interesa, gracias",
                "not_interested  | Non sono interessato",
                "not_interested  | No estamos interesados",
                "not_interested  | Nee, bedankt. Geen interesse.",
                "not_interested  | Não tenho interesse",
                "not_interested  | Não estou interessado, obrigado",
                "not_interested  | Спасибо, нам не интересно",
                "info_request    | Can you send me more details?",
                "info_request    | Tell me more",
                "info_request    | Bitte schicken Sie mir weitere Informationen",
                "info_request    | Pouvez-vous m'envoyer plus d'informations ?",
                "info_request    | ¿Cuánto cuesta?",
                "info_request    | Mi mandi maggiori informazioni",
                "info_request    | Stuur me wat meer informatie",
                "info_request    | Quanto custa isso?",
                "info_request    | Пришлите, пожалуйста, презентацию",
                "unsubscribe     | Please remove me from your list",
                "unsubscribe     | Bitte keine weiteren Nachrichten",
                "out_of_office   | I am currently out of the office and back on Monday.",
                "out_of_office   | Ich bin zurzeit nicht im Büro.",
                "out_of_office   | Je suis actuellement en congés",
                "out_of_office   | Estoy de vacaciones hasta el 24 de noviembre",
                "out_of_office   | Sono in ferie fino al 24 novembre",
                "out_of_office   | Ik ben afwezig tot 24 november",
                "out_of_office   | Estou de férias até 24 de novembro",
                "out_of_office   | Я в отпуске до 24 ноября",
                "bounce          | Ada no longer works for the company",
                "bounce          | Address not found",
                "bounce          | Frau Muster ist nicht mehr bei uns tätig",
                "other           | Who are you?",
                "other           | Thanks",
                "other           | ''",
            })
    void sortsInEightLanguages(String kind, String words) {
        assertThat(sort(words).kind().code()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm out of office until Monday, happy to chat then",
                "I am on vacation, could you write to my colleague?",
                "Ich bin im Urlaub, habe aber kein Interesse",
            })
    void takesNothingForANoteOfAMachineThatAPersonSeemsToHaveWritten(String words) {
        assertThat(sort(words).kind()).isNotEqualTo(ReplyKind.OUT_OF_OFFICE);
    }

    @Test
    void leavesYesAndNoAtOnceToAHuman() {
        assertThat(sort("Not interested in the tool, but happy to connect").kind())
                .isEqualTo(ReplyKind.OTHER);
    }

    @Test
    void hearsNoNoInALongLetter() {
        assertThat(sort("We talked about it. ".repeat(20) + "Some here are not interested")
                        .kind())
                .isEqualTo(ReplyKind.OTHER);
    }

    @Test
    void believesTheEnvelopeOfAMachineWhateverItSays() {
        SortedReply reply = sorter.sort(new ReplyText("Unsubscribe me. Back on 24 November", AT, true));

        assertThat(reply).isEqualTo(new SortedReply(ReplyKind.OUT_OF_OFFICE, LocalDate.parse("2026-11-24")));
        assertThat(sorter.sort(new ReplyText(null, AT, true))).isEqualTo(new SortedReply(ReplyKind.OUT_OF_OFFICE));
    }

    @Test
    void namesNoReturnForOtherKinds() {
        assertThat(sort("Sounds good, let's talk on 24 November").back()).isNull();
    }

    @Test
    void readsAHugeAnswerInReasonableTime() {
        assertThat(sort("ich bin nicht 24.11. november ".repeat(100_000)).kind())
                .isEqualTo(ReplyKind.OTHER);
    }

    @Test
    void everyKindHasACodeByWhichItIsFound() {
        assertThat(Arrays.stream(ReplyKind.values()))
                .allSatisfy(kind -> assertThat(ReplyKind.ofCode(kind.code())).isEqualTo(kind));
    }
}
