/** The entry point of the rivals' jar. */
@NullMarked
package dev.overture.rivals;

import org.jspecify.annotations.NullMarked;
