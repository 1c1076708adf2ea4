package dev.overture.quickstart.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.sending.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayersTest {

    @Test
    void everyPartIsPlayedInADozen() {
        assertThat(Players.of(12, 7).all()).extracting(Player::part).contains(Part.values());
    }

    @Test
    void theSameSeedGivesTheSamePeople() {
        assertThat(Players.of(50, 7)).isEqualTo(Players.of(50, 7)).isNotEqualTo(Players.of(50, 8));
    }

    @Test
    void nobodySharesANameAnIdOrAnAddress() {
        assertThat(Players.of(700, 7).all())
                .doesNotHaveDuplicates()
                .extracting(player -> player.firstName() + " " + player.lastName())
                .doesNotHaveDuplicates();
        assertThat(Players.of(700, 7).all()).extracting(Player::providerId).doesNotHaveDuplicates();
    }

    @Test
    void bothSequencesCanBeRead() {
        SequenceReader reader = new SequenceReader(new Templates());
        for (byte[] text : new byte[][] {Steps.sequence(), Steps.oneInvitation()}) {
            assertThat(reader.read(new String(text, StandardCharsets.UTF_8))).isInstanceOf(SequenceResult.Valid.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-02T00:10:00Z", "2026-03-02T11:59:00Z", "2026-03-02T12:00:00Z", "2026-03-02T23:50:00Z"})
    void noDayEndsInTheMiddleOfARun(String now) {
        Limits limits = Limits.of(200, Instant.parse(now));

        assertThat(Instant.parse(now).atZone(ZoneId.of(limits.zone())).getHour())
                .isEqualTo(12);
    }

    @Test
    void theNarrowAccountHasTwiceAsManyPeopleAsItMayWriteTo() {
        Limits limits = Limits.of(200, Instant.EPOCH);

        assertThat(limits.narrow()).containsOnlyKeys(MessageKind.INVITATION);
        assertThat(limits.strangers()).isEqualTo(2 * limits.narrowCap()).isEqualTo(20);
    }
}
