/** What Unipile delivers, from raw bytes to typed kinds. */
package dev.overture.providers.unipile.webhook;
