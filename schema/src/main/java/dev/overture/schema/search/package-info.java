/** Searches for people, page by page, and what became of everybody who was found. */
package dev.overture.schema.search;
