package dev.overture.rivals.journey;

import java.io.Serializable;

/**
 * Whom a rival writes to.
 *
 * @param slug of the public profile; also the key of the row
 * @param account the vendor's id of the sending account
 */
public record Prospect(String slug, String firstName, String account) implements Serializable {}
