package dev.overture.sandbox.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the judge says.
 *
 * @param items the findings behind the numbers, where they were asked for
 */
public record Verdict(
        int sent,
        int doubles,
        int lost,
        int afterReply,
        int overLimit,
        int wrongPerson,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Finding> items) {}
