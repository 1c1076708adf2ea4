package dev.overture.activities.spec;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.Fixtures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stores the person of a case: on LinkedIn, with an e-mail address, without a telephone, unless the case says otherwise. */
final class SpecPerson {

    private final Jdbi jdbi;
    private final SpecCase told;
    private final WorkspaceId workspace;

    SpecPerson(Jdbi jdbi, SpecCase told) {
        this.jdbi = jdbi;
        this.told = told;
        this.workspace = Fixtures.aWorkspace(jdbi);
    }

    StoredCampaignProspect in(Skeleton skeleton, String definition, Instant start) {
        StoredCampaign campaign = Fixtures.aCampaign()
                .in(workspace)
                .publishing(skeleton, definition)
                .insert(jdbi);
        CampaignProspectFixture prospect = Fixtures.aCampaignProspect()
                .in(campaign)
                .of(Fixtures.aProspect()
                        .in(workspace)
                        .linkedin(has("linkedin") ? "https://www.linkedin.com/in/ada-" + Fixtures.number() : null)
                        .email(has("email") ? "ada-" + Fixtures.number() + "@example.org" : null)
                        .insert(jdbi))
                .started();
        accounts().forEach(prospect::sendingWith);
        if (is("connected")) {
            prospect.connectedAt(start.minus(Duration.ofDays(30)));
        }
        StoredCampaignProspect stored = prospect.insert(jdbi);
        jdbi.useHandle(handle -> complete(handle, stored));
        return stored;
    }

    private void complete(Handle handle, StoredCampaignProspect stored) {
        Object person = stored.prospect().id();
        handle.execute(
                "update workspace_prospects set first_name = ?, company_name = ? where id = ?",
                told("first_name", "Ada"),
                told("company", "Acme"),
                person);
        if (is("phone")) {
            handle.execute("update workspace_prospects set phone_number = ? where id = ?", told("phone", ""), person);
        }
        if (is("whatsapp_consent")) {
            handle.execute("update workspace_prospects set whatsapp_consent_at = now() where id = ?", person);
        }
        if (is("tags")) {
            handle.execute(
                    "update workspace_prospects set tags = string_to_array(?, ',') where id = ?",
                    told("tags", ""),
                    person);
        }
        if (is("columns")) {
            handle.execute(
                    "update campaign_prospects set personalization_data = cast(? as jsonb) where id = ?",
                    Fixtures.json(given().get("columns")),
                    stored.id());
        }
    }

    private List<StoredAccount> accounts() {
        SendPolicy policy = policy();
        String zone =
                told.account() == null ? "UTC" : String.valueOf(told.account().getOrDefault("zone", "UTC"));
        return Arrays.stream(Channel.values())
                .filter(channel -> !("no " + channel.code()).equals(accountWord("without")))
                .map(channel -> Fixtures.anAccount()
                        .in(workspace)
                        .of(channel)
                        .inZone(zone)
                        .with(policy)
                        .insert(jdbi))
                .toList();
    }

    private String accountWord(String key) {
        return told.account() == null ? "" : String.valueOf(told.account().getOrDefault(key, ""));
    }

    /** Sends at any time and as often as anybody likes, so that instants show the sequence and not the calendar. */
    private SendPolicy policy() {
        KindLimits limits = new KindLimits(1_000, null, null, Duration.ZERO, Duration.ZERO);
        Set<DayOfWeek> weekend = Arrays.stream(accountWord("weekend").split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new SendPolicy(
                Arrays.stream(MessageKind.values()).collect(Collectors.toMap(Function.identity(), kind -> limits)),
                new WorkingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, weekend, false),
                null);
    }

    private Map<String, Object> given() {
        return told.person() == null ? Map.of() : told.person();
    }

    private boolean has(String address) {
        return !Boolean.FALSE.equals(given().get(address));
    }

    private boolean is(String trait) {
        Object value = given().get(trait);
        return value != null && !Boolean.FALSE.equals(value);
    }

    private Object told(String key, String usual) {
        return given().getOrDefault(key, usual);
    }
}
