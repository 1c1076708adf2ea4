package dev.overture.schema.feeding;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.feeding.AccountReplacement.Outcome;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountReplacementIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final Jdbi jdbi = POSTGRES.jdbi();
    private final AccountReplacement replacement = new AccountReplacement(jdbi, new TimeOrderedIds(() -> NOW));
    private final WorkspaceId workspace = aWorkspace(jdbi);
    private final StoredCampaign campaign = aCampaign().in(workspace).insert(jdbi);
    private final StoredAccount lost = anAccount().in(workspace).insert(jdbi);
    private final StoredAccount other = anAccount().in(workspace).insert(jdbi);

    private CampaignProspectFixture somebody() {
        return aCampaignProspect()
                .in(campaign)
                .of(aProspect().in(workspace).insert(jdbi))
                .sendingWith(lost);
    }

    private Outcome replace() {
        return replacement.replace(workspace, lost.id(), other.id(), "jo", "the profile was closed", NOW);
    }

    private void disconnect(AccountId account) {
        hold("account_id", account.value(), "account_disconnected");
    }

    private void hold(String subject, UUID id, String reason) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into holds (id, workspace_id, " + subject
                        + ", reason, author, began_at) values (gen_random_uuid(), ?, ?, ?, 'unipile', ?)",
                workspace,
                id,
                reason,
                NOW));
    }

    private String text(String sql, Object... arguments) {
        return jdbi.withHandle(handle -> String.valueOf(
                handle.select(sql, arguments).mapTo(String.class).findOne().orElse(null)));
    }

    private String accountOf(StoredCampaignProspect prospect) {
        String id = text("select linkedin_account_id::text from campaign_prospects where id = ?", prospect.id());
        return id.equals(lost.id().toString()) ? "lost" : id.equals(other.id().toString()) ? "other" : id;
    }

    private String message(MessageId id) {
        return text(
                "select concat_ws(' ', status, reason, case account_id when ? then 'lost' else 'other' end) from campaign_messages where id = ?",
                lost.id(),
                id);
    }

    private List<String> signals(Object target) {
        return jdbi.withHandle(
                handle -> handle.select("select signal from workflow_outbox where target_id = ? order by id", target)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void movesThoseToWhomTheLostAccountNeverWroteAndForgetsWhatItKnewThemBy() {
        StoredCampaignProspect unstarted = somebody().insert(jdbi);
        StoredCampaignProspect planned = somebody().started().insert(jdbi);
        MessageId slot =
                aMessage().to(planned).dueAt(NOW.plus(Duration.ofHours(3))).insert(jdbi);

        assertThat(replace()).isEqualTo(new Outcome(null, 2, 0));

        assertThat(accountOf(unstarted)).isEqualTo("other");
        assertThat(accountOf(planned)).isEqualTo("other");
        assertThat(text("select recipient_provider_id from campaign_prospects where id = ?", planned.id()))
                .isEqualTo("null");
        assertThat(message(slot)).isEqualTo("SCHEDULED other");
        assertThat(signals(campaign.id())).containsExactly("roomFreed");
        assertThat(text(
                        "select concat_ws(' ', command, author, reason, outcome) from commands where account_id = ?",
                        lost.id()))
                .isEqualTo("replace jo the profile was closed done");
    }

    @Test
    void setsFreeWhatTheLostAccountsHoldsKept() {
        disconnect(lost.id());
        StoredCampaignProspect held = somebody().started().insert(jdbi);
        MessageId message = aMessage()
                .to(held)
                .status(MessageStatus.HELD)
                .because("account_disconnected")
                .insert(jdbi);

        replace();

        assertThat(message(message)).isEqualTo("SCHEDULED other");
        assertThat(signals(held.id())).containsExactly("released");
    }

    @Test
    void leavesToOtherHoldsWhatTheyKeep() {
        disconnect(lost.id());
        StoredCampaignProspect paused = somebody().started().insert(jdbi);
        hold("campaign_prospect_id", paused.id().value(), "prospect_paused");
        MessageId message = aMessage()
                .to(paused)
                .status(MessageStatus.HELD)
                .because("account_disconnected")
                .insert(jdbi);

        replace();

        assertThat(message(message)).isEqualTo("HELD prospect_paused other");
        assertThat(signals(paused.id())).isEmpty();
    }

    @Test
    void keepsWhoWasInvitedOrTalksWithTheLostAccountHeldForAPersonToDecide() {
        StoredCampaignProspect invited = somebody()
                .started()
                .status(CampaignProspectStatus.CONNECTION_REQUEST_SENT)
                .insert(jdbi);
        aMessage().to(invited).status(MessageStatus.SENT).insert(jdbi);
        StoredCampaignProspect connected = somebody()
                .started()
                .status(CampaignProspectStatus.CONNECTED)
                .connectedAt(NOW)
                .insert(jdbi);
        MessageId followUp =
                aMessage().to(connected).of("message", MessageKind.MESSAGE).insert(jdbi);
        StoredCampaignProspect maybe = somebody().started().insert(jdbi);
        aMessage().to(maybe).status(MessageStatus.UNCONFIRMED).insert(jdbi);
        StoredCampaignProspect over =
                somebody().started().status(CampaignProspectStatus.REPLIED).insert(jdbi);

        assertThat(replace()).isEqualTo(new Outcome(null, 0, 3));

        assertThat(accountOf(invited)).isEqualTo("lost");
        assertThat(accountOf(connected)).isEqualTo("lost");
        assertThat(accountOf(maybe)).isEqualTo("lost");
        assertThat(accountOf(over)).isEqualTo("lost");
        assertThat(message(followUp)).isEqualTo("HELD account_replaced lost");
        assertThat(text("select concat_ws(' ', reason, author) from holds where account_id = ?", lost.id()))
                .isEqualTo("account_replaced jo");
    }

    @Test
    void mayBeRepeated() {
        somebody().insert(jdbi);
        replace();
        StoredCampaignProspect late = somebody().insert(jdbi);

        assertThat(replace()).isEqualTo(new Outcome(null, 1, 0));

        assertThat(accountOf(late)).isEqualTo("other");
        assertThat(text("select count(*)::text from holds where account_id = ?", lost.id()))
                .isEqualTo("1");
    }

    @Test
    void refusesAnAccountThatCannotTakeOver() {
        StoredAccount mailbox = anAccount().in(workspace).of(Channel.EMAIL).insert(jdbi);
        StoredAccount foreign = anAccount().insert(jdbi);
        StoredCampaignProspect prospect = somebody().insert(jdbi);

        assertThat(refusal(lost.id())).isEqualTo("same_account");
        assertThat(refusal(mailbox.id())).isEqualTo("other_channel");
        assertThat(refusal(foreign.id())).isEqualTo("unknown_account");
        disconnect(other.id());
        assertThat(refusal(other.id())).isEqualTo("account_held");

        assertThat(accountOf(prospect)).isEqualTo("lost");
        assertThat(text("select count(*)::text from holds where account_id = ?", lost.id()))
                .isEqualTo("0");
    }

    private String refusal(AccountId with) {
        return String.valueOf(replacement
                .replace(workspace, lost.id(), with, "jo", "why", NOW)
                .refusal());
    }
}
