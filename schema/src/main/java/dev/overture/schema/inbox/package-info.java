/** The raw inbox of what vendors told, and whom it is about. */
package dev.overture.schema.inbox;
