/** Facts from outside: the one script that records them with everything that follows from them at once. */
package dev.overture.schema.facts;
