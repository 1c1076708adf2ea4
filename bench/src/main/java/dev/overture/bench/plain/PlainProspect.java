package dev.overture.bench.plain;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whom the plain program writes to. It may keep personal data in its history; ours may not.
 *
 * @param slug of the public profile; also the key of the row
 * @param account the vendor's id of the sending account
 */
public record PlainProspect(
        @JsonProperty("slug") String slug,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("account") String account) {}
