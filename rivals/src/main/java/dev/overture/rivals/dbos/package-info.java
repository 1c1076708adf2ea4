/** The journey as a DBOS workflow. */
@NullMarked
package dev.overture.rivals.dbos;

import org.jspecify.annotations.NullMarked;
