/** Tells workflows what they must know: the forwarder of the outbox. */
package dev.overture.api.outbox;
