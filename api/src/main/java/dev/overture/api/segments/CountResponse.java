package dev.overture.api.segments;

/** How many people a filter means. */
record CountResponse(long count) {}
