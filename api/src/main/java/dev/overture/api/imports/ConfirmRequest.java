package dev.overture.api.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says that a preview is right.
 *
 * @param mapping the field of each column, null for what is to be left out; nothing takes the guess
 */
record ConfirmRequest(@Nullable Map<String, @Nullable String> mapping) {}
