/** Unipile (API v1): LinkedIn, mailboxes and WhatsApp through one vendor. {@link Unipile} is the way in. */
package dev.overture.providers.unipile;
