package dev.overture.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignProspectStatusTest {

    private static final String ENDED = "replied completed converted not_interested opted_out stopped failed";

    /** Written out from the design, so that a slip in the code's rules does not repeat itself here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pending                 | connection_request_sent connected messaging needs_review +ended
            connection_request_sent | connected messaging withdrawn needs_review +ended
            connected               | messaging needs_review +ended
            messaging               | needs_review +ended
            withdrawn               | connected messaging needs_review +ended
            needs_review            | pending connection_request_sent connected messaging withdrawn +ended
            replied                 | converted not_interested opted_out
            completed               | connected
            converted               | ''
            not_interested          | ''
            opted_out               | ''
            stopped                 | ''
            failed                  | ''
            """)
    void allowsExactlyTheSuccessorsOfTheDesign(String code, String successors) {
        CampaignProspectStatus status = CampaignProspectStatus.ofCode(code);
        Set<String> expected =
                new TreeSet<>(Arrays.asList(successors.replace("+ended", ENDED).split(" ")));
        expected.remove("");

        assertThat(status.successors()).extracting(CampaignProspectStatus::code).hasSameElementsAs(expected);
        for (CampaignProspectStatus next : CampaignProspectStatus.values()) {
            assertThat(status.mayBecome(next)).as("%s to %s", status, next).isEqualTo(expected.contains(next.code()));
        }
    }

    @Test
    void knowsWhichStatusesAreLive() {
        assertThat(Arrays.stream(CampaignProspectStatus.values())
                        .filter(CampaignProspectStatus::live)
                        .map(CampaignProspectStatus::code))
                .containsExactlyInAnyOrder(
                        "pending", "connection_request_sent", "connected", "messaging", "withdrawn", "needs_review");
    }

    @ParameterizedTest
    @EnumSource
    void readsItsCodeBackWhateverTheMachinesLanguage(CampaignProspectStatus status) {
        assertThat(status.code())
                .isEqualTo(status.name().toLowerCase(Locale.ROOT))
                .matches("[a-z_]+");
        assertThat(CampaignProspectStatus.ofCode(status.code())).isEqualTo(status);
    }
}
