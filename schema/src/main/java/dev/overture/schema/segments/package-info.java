/** Saved filters over people and companies, and the SQL that they become. */
package dev.overture.schema.segments;
