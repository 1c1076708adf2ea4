package dev.overture.bench.polling;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.HistoryCost;
import dev.overture.bench.bed.Statements;
import dev.overture.bench.contenders.Contender;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The polling design in a process of its own, by a clock that goes faster. */
public final class PollingContender implements Contender {

    /** Its name, and its process's. */
    public static final String NAME = "polling";

    /** How many times faster its minutes go by. */
    public static final int TIMES_FASTER = PollingClock.TIMES_FASTER;

    private final Bed bed;
    private final List<String> accounts;
    private final PollingTables tables;

    private PollingContender(Bed bed, List<String> accounts, PollingTables tables) {
        this.bed = bed;
        this.accounts = List.copyOf(accounts);
        this.tables = tables;
    }

    /**
     * Starts it over empty tables, and makes its accounts known.
     *
     * @param accounts nobody else's
     */
    public static Contender start(Bed bed, List<String> accounts) throws InterruptedException {
        bed.vendor().declareAccounts(accounts);
        PollingTables tables = new PollingTables(bed.database());
        tables.create();
        bed.own(NAME, PollingCommand.NAME);
        return new PollingContender(bed, accounts, tables);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> processes() {
        return List.of(NAME);
    }

    @Override
    public void prepare(Crowd crowd) throws InterruptedException {
        bed.vendor().declare(crowd, true, 2);
    }

    @Override
    public Instant go(Crowd crowd) {
        Instant began = Instant.now();
        tables.upload(crowd, accounts, PollingClock.now());
        return began;
    }

    @Override
    public int ended(Crowd crowd) {
        return look("count(*)", crowd, Integer.class);
    }

    /** By PostgreSQL's clock, since the rows are dated by the other one. */
    @Override
    public Instant lastEnd(Crowd crowd) {
        return look("max(pg_xact_commit_timestamp(s.xmin))", crowd, OffsetDateTime.class)
                .toInstant();
    }

    private <T> T look(String what, Crowd crowd, Class<T> type) {
        return bed.database()
                .withHandle(handle -> handle.createQuery("select " + what + """
                         from bench.campaign_prospect_execution_state s join bench.campaign_prospects p on p.id = s.prospect_id
                        where s.status = 'completed' and p.slug = any(:slugs)""")
                        .bindArray("slugs", String.class, crowd.slugs())
                        .mapTo(type)
                        .one());
    }

    @Override
    public Statements statements() {
        return new Statements(bed.database());
    }

    @Override
    public Optional<HistoryCost> historyCost(Crowd crowd, int many) {
        return Optional.empty();
    }
}
