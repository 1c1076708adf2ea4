/** How calls to Unipile travel: one transport for reads and writes, and what can become of a call. */
package dev.overture.providers.unipile.http;
