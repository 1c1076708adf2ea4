package dev.overture.api.control;

import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.StepId;

/** Reads step ids of requests. */
public final class StepIds {

    private StepIds() {}

    /** @throws ApiException if no step can have this id */
    public static StepId of(String field, String text) {
        if (!StepId.PATTERN.matcher(text).matches()) {
            throw ApiException.invalidField("invalid", field, "an id of a step has 1 to 64 characters of a-z 0-9 _ -");
        }
        return new StepId(text);
    }
}
