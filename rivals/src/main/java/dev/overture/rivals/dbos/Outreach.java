package dev.overture.rivals.dbos;

/** The journey, as DBOS calls it. */
public interface Outreach {

    /** Runs until the last message is sent, or the person does not accept in time. */
    void run(String slug, String firstName, String account);
}
