package dev.overture.sandbox.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of one of the vendor's lists; a null cursor means the end. */
public record VendorList(
        String object, List<Object> items, @Nullable String cursor) {}
