/** What every rival has in common: the prospect's journey, the vendor's calls, the door. */
@NullMarked
package dev.overture.rivals.journey;

import org.jspecify.annotations.NullMarked;
