package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.MessageId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Out-of-office notes; everything happens on 18 November 2026 at 10:00 UTC. */
class AbsenceIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private Jdbi jdbi;
    private FactRows rows;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
    }

    private StoredCampaignProspect live() {
        return aCampaignProspect()
                .sendingWith(anAccount().inZone("Europe/Berlin").insert(jdbi))
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
    }

    private RecordedFact away(StoredCampaignProspect person, String note, @Nullable String back) {
        return rows.record(FactRows.written(FactKind.OUT_OF_OFFICE, person, note, NOW)
                .answering(new Answer(ReplyKind.OUT_OF_OFFICE, back == null ? null : LocalDate.parse(back), false)));
    }

    @Test
    void holdsUntilTheMorningOfTheNamedDayWhereTheAccountIs() {
        StoredCampaignProspect person = live();
        MessageId planned =
                aMessage().to(person).of("message", MessageKind.MESSAGE).insert(jdbi);

        RecordedFact recorded = away(person, "m1", "2026-11-24");

        assertThat(recorded.changed()).containsExactly(person.id());
        assertThat(rows.holds(person.id())).containsExactly("out_of_office by prospect until 2026-11-24T07:00:00Z");
        assertThat(rows.row(person.id())).containsEntry("status", "messaging").containsEntry("replied_at", null);
        assertThat(rows.message(planned)).containsEntry("status", "SCHEDULED");
        assertThat(rows.told(person.id())).isEmpty();
        assertThat(rows.strings(
                        "select kind || ' ' || data from prospect_events where prospect_id = ?",
                        person.prospect().id()))
                .containsExactly(
                        "out_of_office {\"back\": \"2026-11-24\", \"sort\": \"out_of_office\", \"channel\": \"linkedin\"}");
    }

    @Test
    void holdsAWeekWhereNoDayIsNamed() {
        StoredCampaignProspect person = live();

        away(person, "m1", null);

        assertThat(rows.holds(person.id())).containsExactly("out_of_office by prospect until 2026-11-25T10:00:00Z");
    }

    @Test
    void readsTheDayInUtcWhereNoAccountSawIt() {
        StoredCampaignProspect person = live();

        rows.record(
                NewFact.of(person.workspace(), person.prospect().id(), FactKind.OUT_OF_OFFICE, NOW, "webhook", "away/1")
                        .answering(new Answer(ReplyKind.OUT_OF_OFFICE, LocalDate.parse("2026-11-24"), false)));

        assertThat(rows.holds(person.id())).containsExactly("out_of_office by prospect until 2026-11-24T08:00:00Z");
    }

    @Test
    void whoIsBackAlreadyIsNotHeld() {
        StoredCampaignProspect person = live();

        RecordedFact recorded = away(person, "m1", "2026-11-18");

        assertThat(recorded.changed()).isEmpty();
        assertThat(rows.holds(person.id())).isEmpty();
    }

    @Test
    void theLongerHoldStaysWhicheverIsToldFirst() {
        StoredCampaignProspect one = live();
        StoredCampaignProspect other = live();

        away(one, "m1", "2026-12-01");
        away(one, "m2", "2026-11-24");
        away(other, "m1", "2026-11-24");
        away(other, "m2", "2026-12-01");

        assertThat(rows.holds(one.id())).containsExactly("out_of_office by prospect until 2026-12-01T07:00:00Z");
        assertThat(rows.holds(other.id())).isEqualTo(rows.holds(one.id()));
    }

    @Test
    void holdsThePersonInEveryLiveCampaignAndNobodyElse() {
        StoredCampaignProspect person = live();
        StoredCampaignProspect again = aCampaignProspect()
                .of(person.prospect())
                .in(aCampaign().in(person.workspace()).insert(jdbi))
                .insert(jdbi);
        StoredCampaignProspect over = aCampaignProspect()
                .of(person.prospect())
                .in(aCampaign().in(person.workspace()).insert(jdbi))
                .status(CampaignProspectStatus.COMPLETED)
                .insert(jdbi);

        RecordedFact recorded = away(person, "m1", null);

        assertThat(recorded.changed()).containsExactlyInAnyOrder(person.id(), again.id());
        assertThat(rows.holds(over.id())).isEmpty();
    }

    @Test
    void anAnswerAfterTheNoteStopsAllTheSame() {
        StoredCampaignProspect person = live();
        away(person, "m1", null);

        rows.record(FactRows.written(FactKind.REPLIED, person, "m2", NOW));

        assertThat(rows.row(person.id())).containsEntry("status", "replied");
    }
}
