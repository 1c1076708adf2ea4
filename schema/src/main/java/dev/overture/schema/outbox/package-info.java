/** What workflows must still be told: written with the fact, emptied by the forwarder. */
package dev.overture.schema.outbox;
