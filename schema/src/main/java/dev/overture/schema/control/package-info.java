/** What people tell campaigns and prospects to do: recorded first, told to workflows through the outbox. */
package dev.overture.schema.control;
