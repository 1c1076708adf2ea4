package dev.overture.quickstart.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.api.adoption.AdoptionReport;
import java.io.PrintWriter;

/** The report of an adoption, for people and for programs. */
final class AdoptionText {

    private AdoptionText() {}

    static void write(AdoptionReport report, PrintWriter out) {
        for (String table : report.tables()) {
            out.println(table + ": " + report.rows().getOrDefault(table, 0) + " rows");
            report.counts(table)
                    .forEach((outcome, reasons) -> reasons.forEach(
                            (reason, count) -> out.println("  " + outcome.code() + " " + count + "  " + reason)));
        }
        if (!report.next().isEmpty()) {
            out.println("still owed to those who are live, next:");
            report.next().forEach((step, count) -> out.println("  " + step + " " + count));
        }
        out.println(report.dryRun() ? "Nothing was written; --apply does." : "Adopted.");
    }

    static ObjectNode json(AdoptionReport report, ObjectMapper mapper) {
        ObjectNode json = mapper.createObjectNode();
        json.put("dry_run", report.dryRun());
        ObjectNode tables = json.putObject("tables");
        for (String table : report.tables()) {
            ObjectNode each = tables.putObject(table);
            each.put("rows", report.rows().getOrDefault(table, 0));
            ArrayNode outcomes = each.putArray("outcomes");
            report.counts(table)
                    .forEach((outcome, reasons) -> reasons.forEach((reason, count) -> outcomes.addObject()
                            .put("outcome", outcome.code())
                            .put("reason", reason)
                            .put("count", count)));
        }
        ObjectNode next = json.putObject("next");
        report.next().forEach(next::put);
        ArrayNode rows = json.putArray("rows");
        report.lines().forEach(line -> {
            ObjectNode row = rows.addObject();
            row.put("table", line.table());
            row.put("id", line.id());
            row.put("outcome", line.outcome().code());
            row.put("reason", line.reason());
            if (line.newId() != null) {
                row.put("new_id", line.newId().toString());
            }
        });
        return json;
    }
}
