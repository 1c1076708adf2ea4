package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a comparison found.
 *
 * @param complete whether all of it could be read
 * @param facts that were recorded
 * @param messages that were handed to the inbox, to be read as if a webhook had brought them
 */
public record Reconciled(
        @JsonProperty("complete") boolean complete,
        @JsonProperty("facts") int facts,
        @JsonProperty("messages") int messages) {}
