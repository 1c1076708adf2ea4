package dev.overture.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.model.Coded;
import dev.overture.model.accounts.VendorState;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.imports.ImportKind;
import dev.overture.model.policy.PolicyPreset;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @Test
    void everyStatusConstraintKnowsExactlyTheConstantsOfItsEnum() {
        assertThat(allowed("campaign_prospects_status_known")).isEqualTo(codes(CampaignProspectStatus.values()));
        assertThat(allowed("imports_kind_known")).isEqualTo(codes(ImportKind.values()));
        assertThat(allowed("campaigns_status_known")).isEqualTo(codes(CampaignStatus.values()));
        assertThat(allowed("campaign_messages_kind_known")).isEqualTo(codes(MessageKind.values()));
        assertThat(allowed("accounts_channel_known")).isEqualTo(codes(Channel.values()));
        assertThat(allowed("accounts_preset_known")).isEqualTo(codes(PolicyPreset.values()));
        assertThat(allowed("accounts_vendor_state_known")).isEqualTo(codes(VendorState.values()));
        assertThat(allowed("prospect_events_kind_known")).isEqualTo(codes(FactKind.values()));
        assertThat(allowed("campaign_messages_status_known"))
                .isEqualTo(Arrays.stream(MessageStatus.values())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void transitionTableEqualsTheEnum() {
        Set<String> stored =
                Set.copyOf(rows("select from_status || ' > ' || to_status from campaign_prospect_transitions"));
        Set<String> expected = Arrays.stream(CampaignProspectStatus.values())
                .flatMap(from -> from.successors().stream().map(to -> from.code() + " > " + to.code()))
                .collect(Collectors.toSet());
        assertThat(stored).isEqualTo(expected);
    }

    @Test
    void everyInstantHasItsZoneAndNoTextHasALength() {
        assertThat(rows("""
                select table_name || '.' || column_name || ' ' || data_type
                from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                  and data_type in ('timestamp without time zone', 'character varying', 'character')
                """)).isEmpty();
    }

    @Test
    void everyConstraintIsNamedByHand() {
        assertThat(rows("""
                select conrelid::regclass || ': ' || conname
                from pg_constraint
                where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u', 'p')
                  and conrelid::regclass::text <> 'flyway_schema_history'
                  and conname ~ '(_key|_fkey|_pkey|_check)$'
                """)).isEmpty();
    }

    @Test
    void argumentsOfFailedStatementsAreNotTold() {
        try (Handle handle = POSTGRES.jdbi().open()) {
            assertThatThrownBy(() -> handle.createUpdate("insert into nowhere values (:address)")
                            .bind("address", "ada@example.com")
                            .execute())
                    .isInstanceOf(UnableToExecuteStatementException.class)
                    .hasMessageContaining("nowhere")
                    .hasMessageNotContaining("ada@example.com");
        }
    }

    private static List<String> rows(String sql) {
        try (Handle handle = POSTGRES.jdbi().open()) {
            return handle.createQuery(sql).mapTo(String.class).list();
        }
    }

    private static Set<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String constraint) {
        String definition = rows("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint
                        + "'")
                .get(0);
        Matcher literal = Pattern.compile("'([^']+)'::text").matcher(definition);
        Set<String> values = new TreeSet<>();
        while (literal.find()) {
            values.add(literal.group(1));
        }
        return values;
    }
}
