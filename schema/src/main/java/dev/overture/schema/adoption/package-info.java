/** Older systems' tables, and what is written here in their place. */
package dev.overture.schema.adoption;
