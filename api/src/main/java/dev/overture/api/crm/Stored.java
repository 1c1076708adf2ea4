package dev.overture.api.crm;

/**
 * What became of something that was said.
 *
 * @param id of the row
 * @param fresh whether it was not known before
 */
record Stored<T>(T id, boolean fresh) {}
