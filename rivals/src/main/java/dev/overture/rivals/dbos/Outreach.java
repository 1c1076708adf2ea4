package dev.overture.rivals.dbos;

/** The journey, as DBOS calls it. */
public interface Outreach {

    /** Runs until the last message is sent, or nobody accepts within 14 days. */
    void run(String slug, String firstName, String account);
}
