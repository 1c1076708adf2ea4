package dev.overture.bench.throughput;

import dev.overture.bench.bed.Crowd;
import java.time.Instant;
import java.util.List;

/** A program that brings prospects through the same journey. */
interface Contender {

    /** Its name in the report. */
    String name();

    /** Makes everything ready that is not to be measured. */
    void prepare(Crowd crowd) throws InterruptedException;

    /** Lets the crowd go, and answers when it did. */
    Instant go(Crowd crowd) throws InterruptedException;

    /** The workflows of all crowds so far, in Temporal's words. */
    String query();

    /** The workflows of a crowd, or some of them. */
    List<String> workflowIds(Crowd crowd);
}
