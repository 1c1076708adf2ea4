/** The journey as tasks of db-scheduler. */
@NullMarked
package dev.overture.rivals.dbscheduler;

import org.jspecify.annotations.NullMarked;
