package dev.overture.schema.crm;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aCompany;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.Answer;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import dev.overture.schema.fixtures.ProspectFixture.StoredProspect;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmployeesIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String OLD_COLUMNS = "id, company_id, company_name, full_name, first_name, last_name,"
            + " middle_name, position, work_email, generic_email, phone_numbers, source_urls, outreach_sent_date,"
            + " outreach_type, campaign_number, campaign_status, reply_unsubscribe, reply_info_request, reply_bounce,"
            + " client_status, test_date, test_status, company_session_key, employee_session_key, processing_status,"
            + " source_service, ai_research_data, created_at, updated_at";

    private final WorkspaceId workspace = aWorkspace(POSTGRES.jdbi());

    @Test
    void everyOldColumnIsAnswered() {
        CompanyId company = aCompany(POSTGRES.jdbi(), workspace);
        StoredProspect person = aProspect().in(workspace).at(company).insert(POSTGRES.jdbi());
        execute("update workspace_prospects set middle_name = 'B', last_name = 'C', first_name = 'A',"
                + " phone_number = '+491', phone_numbers = '{+492}', test_status = 'Завершено:Требуется доработка',"
                + " job_title = 'CTO', campaign_number = '7' where id = '" + person.id() + "'");

        Map<String, Object> row = employee(person);

        assertThat(row)
                .containsEntry("company_id", company.value())
                .containsEntry("company_name", "Nowhere")
                .containsEntry("full_name", "A B C")
                .containsEntry("position", "CTO")
                .containsEntry("work_email", person.email())
                .containsEntry("campaign_number", "7")
                .containsEntry("test_status", "Завершено:Требуется доработка")
                .containsEntry("processing_status", "pending")
                .containsEntry("reply_bounce", false);
        assertThat(rows("select array_to_string(phone_numbers, ' ') from employees where id = '" + person.id() + "'"))
                .containsExactly("+491 +492");
    }

    @Test
    void theDateOfOutreachFollowsTheFirstContactOfTheLastCampaign() {
        StoredProspect person = aProspect().in(workspace).insert(POSTGRES.jdbi());
        aCampaignProspect()
                .of(person)
                .status(CampaignProspectStatus.MESSAGING)
                .contactedAt(NOW)
                .insert(POSTGRES.jdbi());

        assertThat(rows("select outreach_sent_date = timestamptz '" + NOW + "' from employees where id = '"
                        + person.id() + "'"))
                .containsExactly("t");
    }

    @Test
    void factsKeepTheReplyFlags() {
        StoredProspect person = aProspect().in(workspace).insert(POSTGRES.jdbi());
        StoredProspect other = aProspect().in(workspace).insert(POSTGRES.jdbi());

        record(fact(person, FactKind.BOUNCED));
        record(fact(person, FactKind.REPLIED).answering(new Answer(ReplyKind.INFO_REQUEST)));
        record(fact(other, FactKind.REPLIED).answering(new Answer(ReplyKind.INTERESTED)));
        record(fact(other, FactKind.UNSUBSCRIBED));

        assertThat(flags(person)).isEqualTo("f t t");
        assertThat(flags(other)).isEqualTo("t f f");
    }

    @Test
    void engagementIsCountedByNumberOfCampaign() {
        StoredProspect person = aProspect().in(workspace).insert(POSTGRES.jdbi());
        aProspect().in(workspace).insert(POSTGRES.jdbi());
        execute("update workspace_prospects set campaign_number = 'N1' where workspace_id = '" + workspace + "'");
        record(fact(person, FactKind.BOUNCED));

        assertThat(rows("select count(*) filter (where reply_bounce) || ' of ' || count(*) from employees"
                        + " where workspace_id = '" + workspace + "' and campaign_number = 'N1'"))
                .containsExactly("1 of 2");
    }

    @Test
    void whoWasErasedIsNeitherShownNorCounted() {
        StoredProspect erased = aProspect().in(workspace).insert(POSTGRES.jdbi());
        StoredProspect other = aProspect().in(workspace).insert(POSTGRES.jdbi());
        execute("update workspace_prospects set erased_at = now() where id = '" + erased.id() + "'");

        assertThat(rows("select id from employees where workspace_id = '" + workspace + "'"))
                .containsExactly(other.id().toString());
    }

    @Test
    void whatWasAskedOfAModelIsKeptAndFoundByItsSessionAndConversation() {
        StoredProspect person = aProspect().in(workspace).insert(POSTGRES.jdbi());
        String insert =
                "insert into ai_interactions (id, workspace_id, prospect_id, session_key, conversation_id, prompt,"
                        + " response, model_used, confidence_score) values (gen_random_uuid(), '" + workspace + "', '"
                        + person.id() + "', 's1', 'c1', repeat('p', 100000), repeat('r', 100000), 'model', %s)";
        execute(insert.formatted("0.9"));

        assertThat(rows(
                        "select length(prompt) + length(response) || ' ' || confidence_score || ' ' || (updated_at is not null)"
                                + " from ai_interactions where workspace_id = '" + workspace
                                + "' and session_key = 's1' and conversation_id = 'c1'"))
                .containsExactly("200000 0.9 true");
        assertThatThrownBy(() -> execute(insert.formatted("1.1")))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("ai_interactions_confidence_bounded");
    }

    @Test
    void numbersTellCompaniesApartAndNamesOnlyWhereThereIsNone() {
        String insert = "insert into companies (id, workspace_id, company_name, tin, registration_number) values"
                + " (gen_random_uuid(), '%s', 'Acme', %s, %s)";
        execute(insert.formatted(workspace, "'1'", "null"));
        execute(insert.formatted(workspace, "'2'", "'R1'"));
        execute(insert.formatted(workspace, "null", "null"));
        execute(insert.formatted(aWorkspace(POSTGRES.jdbi()), "'1'", "'R1'"));

        for (String again : List.of("'1', null", "'3', 'R1'", "null, null")) {
            String[] numbers = again.split(", ");
            assertThatThrownBy(() -> execute(insert.formatted(workspace, numbers[0], numbers[1])))
                    .as(again)
                    .isInstanceOf(UnableToExecuteStatementException.class)
                    .hasMessageContaining("_unique");
        }
    }

    private static NewFact fact(StoredProspect person, FactKind kind) {
        return NewFact.of(person.workspace(), person.id(), kind, NOW, "test", kind + "/1");
    }

    private static void record(NewFact fact) {
        FactLedger ledger = new FactLedger(new TimeOrderedIds(() -> NOW));
        POSTGRES.jdbi().useTransaction(handle -> ledger.record(handle, fact, NOW));
    }

    private static String flags(StoredProspect person) {
        return rows("select concat_ws(' ', reply_unsubscribe, reply_info_request, reply_bounce) from employees where id = '"
                        + person.id() + "'")
                .get(0);
    }

    private static Map<String, Object> employee(StoredProspect person) {
        return POSTGRES.jdbi()
                .withHandle(
                        handle -> handle.select("select " + OLD_COLUMNS + " from employees where id = ?", person.id())
                                .mapToMap()
                                .one());
    }

    private static List<String> rows(String sql) {
        return POSTGRES.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static void execute(String sql) {
        POSTGRES.jdbi().useHandle(handle -> handle.execute(sql));
    }
}
