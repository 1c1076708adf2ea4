/**
 * Unipile's v1 API as Feign interfaces, one per resource and content type, and its answers as lenient records: unknown
 * fields are ignored, all but lists may be null, vocabularies stay text. Every call throws {@link
 * dev.overture.providers.unipile.http.UnipileException} where it does not end with the expected answer.
 */
package dev.overture.providers.unipile.client;
