package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.ProspectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code send_queue}, {@code campaign_messages} and {@code campaign_prospect_execution_state} tell, by whom it is about. */
final class Signs {

    private static final String STATES = "campaign_prospect_execution_state";

    private final Ledger ledger;
    private final ObjectMapper json;
    private final Map<String, List<Sign>> signs = new HashMap<>();
    private final Map<String, List<State>> states = new HashMap<>();

    private record State(@Nullable String campaign, String prospect, OldExecution execution) {}

    Signs(Ledger ledger, OldTables tables, ObjectMapper json) {
        this.ledger = ledger;
        this.json = json;
        tables.each("send_queue", row -> add(Sign.queued(row), row));
        tables.each("campaign_messages", row -> add(Sign.stored(row), row));
        tables.each(STATES, row -> {
            String prospect = Objects.requireNonNullElse(row.text("prospect_id", "campaign_prospect_id"), "");
            State state = new State(row.text("campaign_id"), prospect, OldExecution.of(row, json));
            states.computeIfAbsent(key(prospect), key -> new ArrayList<>()).add(state);
        });
    }

    private void add(Sign sign, OldRow row) {
        String text = row.text(Sign.TEXT_COLUMNS);
        if (sign.text() != null && text != null) {
            ledger.shelf().put(sign.text(), text);
        }
        signs.computeIfAbsent(key(sign.prospect()), key -> new ArrayList<>()).add(sign);
    }

    /** Rows name a campaign prospect or, in other generations, the person. */
    private String key(String prospect) {
        return ledger.find(CrmAdoption.PEOPLE, prospect)
                .map(id -> "person/" + id)
                .orElse(prospect);
    }

    Trail trail(OldRow row, OldStatus status, String word, String campaign, ProspectId person) {
        Set<String> keys = new LinkedHashSet<>(List.of(row.id(), "person/" + person));
        Stream.ofNullable(row.text("prospect_id", "workspace_prospect_id")).forEach(keys::add);
        List<Sign> about = keys.stream()
                .flatMap(key -> signs.getOrDefault(key, List.of()).stream())
                .filter(sign -> sign.campaign() == null || sign.campaign().equals(campaign))
                .toList();
        List<OldExecution> executions = keys.stream()
                .flatMap(key -> states.getOrDefault(key, List.of()).stream())
                .filter(each -> each.campaign() == null || each.campaign().equals(campaign))
                .map(State::execution)
                .distinct()
                .toList();
        Instant changed = row.instant("updated_at", "contacted_at", "created_at");
        return new Trail(
                status,
                word,
                row.instant("contacted_at"),
                row.instant("connected_at"),
                row.instant("replied_at"),
                changed == null ? ledger.now() : changed,
                SentMark.of(row, json),
                about,
                executions);
    }

    /** Says of the rows behind a trail that they were counted, or why they were not. */
    void used(Trail trail, String said) {
        trail.signs()
                .forEach(sign ->
                        used(sign.table(), sign.oldId(), sign.kind().name().toLowerCase(Locale.ROOT), said));
        trail.executions().forEach(each -> used(STATES, each.oldId(), each.status(), said));
    }

    private void used(String table, String oldId, String as, String said) {
        Outcome outcome = switch (said) {
            case "" -> Outcome.COUNTED;
            case "already_adopted" -> Outcome.ALREADY_ADOPTED;
            default -> Outcome.REJECTED;
        };
        ledger.report().say(table, oldId, outcome, said.isEmpty() ? as : said, null);
    }

    /** Says of everything else that nobody knows whom it is about. */
    void reportLeft(OldTables tables) {
        signs.values().forEach(each -> each.forEach(sign -> left(tables, sign.table(), sign.oldId(), sign.campaign())));
        states.values()
                .forEach(each -> each.forEach(
                        state -> left(tables, STATES, state.execution().oldId(), state.campaign())));
    }

    private void left(OldTables tables, String table, String oldId, @Nullable String campaign) {
        boolean elsewhere = tables.isElsewhere(campaign);
        ledger.report()
                .say(
                        table,
                        oldId,
                        elsewhere ? Outcome.OTHER_WORKSPACE : Outcome.REJECTED,
                        elsewhere ? "other_workspace" : "nobody_adopted",
                        null);
    }
}
