package dev.overture.api.feeding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.Asked;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.policy.CampaignWindow;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a campaign's window and names every field that is wrong. */
final class WindowReader {

    private final JsonNode node;
    private final List<ErrorDetail> errors = new ArrayList<>();
    private final Asked asked;

    private WindowReader(JsonNode node) {
        this.node = node;
        this.asked = new Asked(node, "window", errors);
    }

    /** @throws ApiException naming everything that is wrong */
    static CampaignWindow read(JsonNode node) {
        if (!node.isObject()) {
            throw ApiException.invalidField("wrong_type", "window", "must be an object");
        }
        return new WindowReader(node).window();
    }

    private CampaignWindow window() {
        asked.only(Set.of("from", "to", "days", "opens", "closes"));
        LocalDate from = date("from");
        LocalDate to = date("to");
        Set<DayOfWeek> days = asked.has("days") ? asked.days("days") : null;
        LocalTime opens = asked.has("opens") ? asked.time("opens") : null;
        LocalTime closes = asked.has("closes") ? asked.time("closes") : null;
        if (errors.isEmpty()) {
            try {
                return new CampaignWindow(from, to, days, opens, closes);
            } catch (IllegalArgumentException outOfRange) {
                String[] told = String.valueOf(outOfRange.getMessage()).split(": ", 2);
                asked.report("out_of_range", told[0], told[told.length - 1]);
            }
        }
        throw ApiException.invalid("invalid_window", "The window is not valid.", errors);
    }

    private @Nullable LocalDate date(String field) {
        if (!asked.has(field)) {
            return null;
        }
        try {
            return LocalDate.parse(node.path(field).asText());
        } catch (DateTimeException notADate) {
            asked.report("wrong_type", field, "must be a date such as 2026-11-23");
            return null;
        }
    }
}
