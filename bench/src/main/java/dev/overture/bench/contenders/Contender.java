package dev.overture.bench.contenders;

import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.HistoryCost;
import dev.overture.bench.bed.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A program that brings prospects through the same journey. */
public interface Contender {

    /** Its name in the report. */
    String name();

    /** The processes, by the names of the bed, that are this program. */
    List<String> processes();

    /** Makes everything ready that is not to be measured. */
    void prepare(Crowd crowd) throws InterruptedException;

    /** Lets the crowd go, and answers when it did. */
    Instant go(Crowd crowd) throws InterruptedException;

    /** How many of the crowd that went last have come to the end, by the program's own record. */
    int ended(Crowd crowd);

    /** When the last of those who have come to the end did. */
    Instant lastEnd(Crowd crowd) throws InterruptedException;

    /** What it asks of PostgreSQL. */
    Statements statements();

    /** What its workflows cost on average over some of the crowd; empty if it has none at Temporal. */
    Optional<HistoryCost> historyCost(Crowd crowd, int many);
}
