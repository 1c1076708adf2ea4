/** Why nothing is moving: what everybody waits for, and what the calendars of accounts hold. */
package dev.overture.schema.explain;
