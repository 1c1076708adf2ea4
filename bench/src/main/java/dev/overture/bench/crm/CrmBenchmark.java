package dev.overture.bench.crm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Quantiles;
import dev.overture.bench.report.Report;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.quickstart.stack.CampaignApi;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.segments.Audience;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What counting segments and reading lists costs over HTTP in a CRM of a million people, with PostgreSQL's plans. */
public final class CrmBenchmark {

    private static final int ROUNDS = 20;
    private static final int WARM_UP = 8;
    private static final int PAGE = 100;
    private static final double WORST = 0.95;
    private static final double COUNT_TARGET_MS = 300;
    private static final double PAGE_TARGET_MS = 50;

    private static final String SEQUENCE = "name: crm\nsteps: [invite]\n";

    private final Bed bed;
    private final int people;
    private final Consumer<String> say;

    /** @param people how many the CRM has */
    public CrmBenchmark(Bed bed, int people, Consumer<String> say) {
        this.bed = bed;
        this.people = people;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        WorkspaceId workspace = bed.stack().workspace().id();
        say.accept("Inventing " + people + " people …");
        Jdbi jdbi = OvertureJdbi.over(bed.stack().database());
        CrmRows rows = new CrmRows(jdbi, workspace);
        rows.fill(people);
        bed.check();
        JsonHttp api = bed.stack().api();
        List<String> lists = lists(api, rows);
        Map<String, Object> counts = new LinkedHashMap<>();
        Map<String, Object> pages = new LinkedHashMap<>();
        double worstCount = 0;
        double worstPage = 0;
        for (Question question : Question.all()) {
            Timed count = time(() -> api.post("/api/segments/count", Map.of("filter", question.json())));
            worstCount = Math.max(worstCount, count.worst());
            counts.put(
                    question.name(),
                    described(
                            count,
                            count.last().path("count").asLong(),
                            plan(jdbi, workspace, question, Audience::explainCount)));
            Timed page = time(list(api, "/api/segments/" + saved(api, question) + "/people?limit=" + PAGE));
            worstPage = Math.max(worstPage, page.worst());
            pages.put(
                    "segment: " + question.name(),
                    described(
                            page,
                            page.last().path("items").size(),
                            plan(jdbi, workspace, question, audience -> audience.explainPage(PAGE))));
        }
        ListPlans plans = new ListPlans(bed.database(), bed.log("postgresql"));
        for (String list : lists) {
            Timed page = time(list(api, list));
            worstPage = Math.max(worstPage, page.worst());
            String name = list.replaceAll("cursor=[^&]*", "cursor=…").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
            List<String> plan = plans.of(list(api, list)::make);
            show(name, plan);
            pages.put(name, described(page, page.last().path("items").size(), plan));
        }
        bed.check();
        return new Report("crm")
                .with("people", people)
                .with(Measure.atMost("segment_count_p95_ms", worstCount, COUNT_TARGET_MS))
                .with(Measure.atMost("list_page_p95_ms", worstPage, PAGE_TARGET_MS))
                .with("counts", counts)
                .with("pages", pages);
    }

    /** Lists from their beginning, from their middle, and by what users filter by. */
    private static List<String> lists(JsonHttp api, CrmRows rows) throws InterruptedException {
        String campaign = new CampaignApi(api).create(SEQUENCE.getBytes(StandardCharsets.UTF_8));
        rows.enrol(CampaignId.of(campaign));
        String session = api.post("/api/prospect-approval/sessions", Map.of("campaign_name", "crm"))
                .path("id")
                .asText();
        rows.approve(SessionId.of(session));
        String prospects = "/api/campaigns/" + campaign + "/prospects";
        String items = "/api/prospect-approval/sessions/" + session + "/items";
        List<String> lists = new ArrayList<>();
        lists.add(items + "?limit=" + PAGE + "&approval_status=approved");
        for (String list : List.of("/api/prospects", "/api/companies", prospects, items)) {
            lists.add(list + "?limit=" + PAGE);
            lists.add(list + "?limit=" + PAGE + behind(api, list + "?limit=500"));
        }
        lists.add("/api/prospects?limit=" + PAGE + "&email=person-1@example.org");
        String officers =
                "/api/prospects?limit=" + PAGE + "&company_segment=Fintech&position=CTO&processing_status=pending";
        lists.add(officers);
        lists.add(officers + behind(api, officers));
        lists.add("/api/prospects?limit=" + PAGE + "&tag=vip");
        lists.add("/api/prospects?limit=" + PAGE + "&session_key=session%200&batch_id=batch%200");
        lists.add("/api/companies?limit=" + PAGE + "&segment=Fintech&sme_registry=true");
        lists.add("/api/companies?limit=" + PAGE + "&tin=771");
        return lists;
    }

    private static String behind(JsonHttp api, String page) throws InterruptedException {
        String cursor = api.get(page).path("next_cursor").textValue();
        return cursor == null ? "" : "&cursor=" + cursor;
    }

    private static String saved(JsonHttp api, Question question) throws InterruptedException {
        return api.post("/api/segments", Map.of("name", question.name(), "filter", question.json()))
                .path("id")
                .asText();
    }

    private List<String> plan(
            Jdbi jdbi, WorkspaceId workspace, Question question, Function<Audience, List<String>> explain) {
        List<String> plan =
                jdbi.withHandle(handle -> explain.apply(new Audience(handle, workspace, question.filter())));
        show(question.name(), plan);
        return plan;
    }

    private void show(String what, List<String> plan) {
        say.accept(what + ":");
        plan.forEach(line -> say.accept("  " + line));
    }

    private static Map<String, Object> described(Timed timed, long found, List<String> plan) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("p50_ms", timed.median());
        described.put("p95_ms", timed.worst());
        described.put("found", found);
        described.put("plan", plan);
        return described;
    }

    /** A call that may be interrupted. */
    private interface Call {
        JsonNode make() throws InterruptedException;
    }

    private static Call list(JsonHttp api, String path) {
        return () -> api.get(path);
    }

    private Timed time(Call call) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        JsonNode last = null;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long began = System.nanoTime();
            last = call.make();
            if (round >= WARM_UP) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        if (last == null) {
            throw new BenchFailure("nothing was asked", null);
        }
        return new Timed(Quantiles.median(millis), Quantiles.quantile(millis, WORST), last);
    }

    private record Timed(double median, double worst, JsonNode last) {}
}
