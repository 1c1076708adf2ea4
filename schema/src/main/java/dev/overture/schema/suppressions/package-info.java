/** Whom never to contact again. */
package dev.overture.schema.suppressions;
