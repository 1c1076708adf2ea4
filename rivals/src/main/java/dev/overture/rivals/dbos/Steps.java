package dev.overture.rivals.dbos;

/** The steps, whose answers DBOS keeps. */
public interface Steps {

    /** Answers the vendor's id of the person. */
    String invite(String slug, String firstName, String account);

    /** Answers the vendor's id of the chat. */
    String thank(String slug, String firstName, String account, String recipient);

    /** Sends the second message. */
    void followUp(String slug, String firstName, String account, String chat);
}
