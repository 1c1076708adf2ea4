package dev.overture.bench.contenders;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.HistoryCost;
import dev.overture.bench.bed.OwnRival;
import dev.overture.bench.bed.Parallel;
import dev.overture.bench.bed.Statements;
import dev.overture.bench.bed.Vendor;
import dev.overture.bench.plain.PlainCommand;
import dev.overture.bench.plain.PlainProspect;
import dev.overture.bench.plain.PlainWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rival Temporal programs: one that calls the vendor, and one with empty activities. */
public final class PlainContender implements Contender {

    private final Bed bed;
    private final List<String> accounts;
    private final boolean empty;
    private final TemporalWorkflows workflows;

    private PlainContender(Bed bed, List<String> accounts, boolean empty) {
        this.bed = bed;
        this.accounts = List.copyOf(accounts);
        this.empty = empty;
        this.workflows = new TemporalWorkflows(
                bed,
                "WorkflowType = 'PlainWorkflow' AND TaskQueue = '"
                        + (empty ? PlainWorkflow.EMPTY_QUEUE : PlainWorkflow.PLAIN_QUEUE) + "'");
    }

    /**
     * The one that calls the vendor.
     *
     * @param accounts nobody else's
     */
    public static Contender plain(Bed bed, List<String> accounts) throws InterruptedException {
        Vendor vendor = bed.vendor();
        vendor.declareAccounts(accounts);
        vendor.report(accounts, program(bed).url() + PlainCommand.WEBHOOK, Map.of());
        bed.database().useHandle(handle -> {
            handle.execute("create schema if not exists bench");
            handle.execute(
                    "create table if not exists bench.plain (slug text primary key, status text not null, updated_at timestamptz)");
        });
        return new PlainContender(bed, accounts, false);
    }

    /** The one with empty activities. */
    public static Contender empty(Bed bed) throws InterruptedException {
        program(bed);
        return new PlainContender(bed, List.of("nobody"), true);
    }

    private static OwnRival program(Bed bed) throws InterruptedException {
        return bed.own(PlainCommand.PROCESS, PlainCommand.NAME);
    }

    @Override
    public String name() {
        return empty ? "empty" : "plain";
    }

    @Override
    public List<String> processes() {
        return List.of(PlainCommand.PROCESS);
    }

    @Override
    public void prepare(Crowd crowd) throws InterruptedException {
        workflows.expectMore();
        if (empty) {
            return;
        }
        bed.vendor().declare(crowd, true, 2);
        bed.database().useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("insert into bench.plain (slug, status) values (?, 'pending')");
            crowd.slugs().forEach(slug -> rows.add(slug));
            rows.execute();
        });
    }

    @Override
    public Instant go(Crowd crowd) throws InterruptedException {
        Instant began = Instant.now();
        Parallel.run(IntStream.range(0, crowd.slugs().size())
                .<Runnable>mapToObj(i -> () -> start(crowd.slugs().get(i), accounts.get(i % accounts.size())))
                .toList());
        return began;
    }

    private void start(String slug, String account) {
        PlainWorkflow workflow = bed.temporal()
                .newWorkflowStub(
                        PlainWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(id(slug))
                                .setTaskQueue(empty ? PlainWorkflow.EMPTY_QUEUE : PlainWorkflow.PLAIN_QUEUE)
                                .build());
        WorkflowClient.start(workflow::run, new PlainProspect(slug, Crowd.FIRST_NAME, account));
    }

    private String id(String slug) {
        return (empty ? PlainWorkflow.EMPTY_PREFIX : PlainWorkflow.PLAIN_PREFIX) + slug;
    }

    @Override
    public int ended(Crowd crowd) {
        return workflows.ended();
    }

    @Override
    public Instant lastEnd(Crowd crowd) throws InterruptedException {
        return workflows.lastEnd();
    }

    @Override
    public Statements statements() {
        return new Statements(bed.database());
    }

    @Override
    public Optional<HistoryCost> historyCost(Crowd crowd, int many) {
        return Optional.of(HistoryCost.average(
                bed.temporal(), crowd.slugs().stream().limit(many).map(this::id).toList()));
    }
}
