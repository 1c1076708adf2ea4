/** Everything that happened to one prospect in one campaign, in one list. */
package dev.overture.schema.timeline;
