package dev.overture.bench.contenders;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.HistoryCost;
import dev.overture.bench.bed.Parallel;
import dev.overture.bench.bed.RivalProgram;
import dev.overture.bench.bed.Statements;
import dev.overture.bench.bed.Vendor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A program over another library, with a database of its own. */
public final class RivalContender implements Contender {

    /** The word leaves our own looks out of the count of its statements. */
    private static final String LOOK = " /* not the contender's: pg_stat_statements */";

    private final Bed bed;
    private final RivalProgram program;
    private final List<String> accounts;

    private RivalContender(Bed bed, RivalProgram program, List<String> accounts) {
        this.bed = bed;
        this.program = program;
        this.accounts = List.copyOf(accounts);
    }

    /**
     * Starts it where it does not run yet, and makes its accounts known.
     *
     * @param accounts nobody else's
     */
    public static RivalContender start(Bed bed, String name, List<String> accounts) throws InterruptedException {
        RivalProgram program = bed.rival(name);
        Vendor vendor = bed.vendor();
        vendor.declareAccounts(accounts);
        vendor.report(accounts, program.webhookUrl(), Map.of());
        return new RivalContender(bed, program, accounts);
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public List<String> processes() {
        return List.of(program.name());
    }

    @Override
    public void prepare(Crowd crowd) throws InterruptedException {
        bed.vendor().declare(crowd, true, 2);
        program.database().useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("insert into prospects (slug, status) values (?, 'pending')");
            crowd.slugs().forEach(slug -> rows.add(slug));
            rows.execute();
        });
    }

    @Override
    public Instant go(Crowd crowd) throws InterruptedException {
        Instant began = Instant.now();
        Parallel.run(IntStream.range(0, crowd.slugs().size())
                .<Runnable>mapToObj(i -> () -> program.begin(crowd.slugs().get(i), accounts.get(i % accounts.size())))
                .toList());
        return began;
    }

    @Override
    public int ended(Crowd crowd) {
        return look("select count(*)", crowd, Integer.class);
    }

    @Override
    public Instant lastEnd(Crowd crowd) {
        return look("select max(updated_at)", crowd, OffsetDateTime.class).toInstant();
    }

    private <T> T look(String what, Crowd crowd, Class<T> type) {
        Jdbi database = program.database();
        return database.withHandle(handle -> handle.createQuery(
                        what + " from prospects where status = 'completed' and slug = any(:slugs)" + LOOK)
                .bindArray("slugs", String.class, crowd.slugs())
                .mapTo(type)
                .one());
    }

    @Override
    public Statements statements() {
        return Statements.of(bed.database(), program.databaseName());
    }

    @Override
    public Optional<HistoryCost> historyCost(Crowd crowd, int many) {
        return Optional.empty();
    }
}
